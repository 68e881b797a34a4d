"use client";
// An article beside another text. The other text stays on this page: a file is read by the server
// and forgotten, a paste never leaves the browser. What differs can become an item or a proposal with one key.
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { ComparisonView } from "#components/compare/comparison-view.tsx";
import { RefusalNote } from "#components/history/revise-screen.tsx";
import { BringText } from "#components/loading/bring-text.tsx";
import { DraftNotes } from "#components/loading/draft-notes.tsx";
import { plainSource, type Brought } from "#components/loading/pasted.ts";
import { readFile, type SendRefusal } from "#components/loading/send-article.ts";
import type { Source } from "#components/loading/source.ts";
import { useWindowBring } from "#components/loading/use-window-bring.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { DropVeil } from "#components/ui/drop-veil.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Language } from "#lib/article/article.ts";
import type { Block } from "#lib/article/block.ts";
import { compareTexts, type Comparison } from "#lib/compare/compare-texts.ts";
import type { Draft } from "#lib/formats/draft/draft.ts";
import { readDraft } from "#lib/formats/draft/read-draft.ts";
import type { ArticleId } from "#lib/id.ts";

interface CompareScreenProps {
  article: { id: ArticleId; language: Language };
  blocks: readonly Block[];
  canAnnotate: boolean;
  canPropose: boolean;
}

export function CompareScreen({ article, blocks, canAnnotate, canPropose }: CompareScreenProps) {
  const t = useTranslations("compare");
  const [text, setText] = useState("");
  const [rich, setRich] = useState<{ html: string; plain: string } | null>(null);
  const [name, setName] = useState("");
  const [compared, setCompared] = useState<{ source: Source; draft: Draft; comparison: Comparison } | null>(null);
  const [refusal, setRefusal] = useState<SendRefusal | null>(null);
  const [isBusy, startBusy] = useTransition();

  function compare(source: Source, draft: Draft) {
    setRefusal(null);
    setCompared({ source, draft, comparison: compareTexts(blocks, draft.blocks.map((block) => block.text), article.language) });
  }

  function look(source: Source) {
    if (source.kind !== "file") {
      const result = readDraft(source);
      if (result.ok) compare(source, result.draft);
      else setRefusal(result.reason);
      return;
    }
    startBusy(async () => {
      const result = await readFile(source.file, { convertFrom: source.convertFrom ?? null });
      if (!result.ok) return setRefusal(result.reason);
      setName((now) => now || source.file.name.normalize("NFC"));
      compare(source, result.draft);
    });
  }

  function take(brought: Brought) {
    if (isBusy || compared) return;
    if (brought.kind !== "files") {
      setText(brought.plain);
      setRich(brought.kind === "html" ? brought : null);
      look(brought.kind === "html" ? { kind: "html", html: brought.html } : plainSource(brought.plain));
      return;
    }
    const [file] = brought.files;
    if (file) look({ kind: "file", file });
  }
  const isOver = useWindowBring(take);
  const shownName = name.trim() || t("otherText");

  const nameField = (
    <Field label={t("name")} hint={t("nameHint")} className="max-w-md">
      {(control) => <TextInput {...control} maxLength={200} value={name} placeholder={t("namePlaceholder")} onChange={(event) => setName(event.target.value)} />}
    </Field>
  );
  if (!compared) {
    return (
      <div className="grid gap-5">
        {isOver && <DropVeil>{t("drop")}</DropVeil>}
        {refusal && <RefusalNote reason={refusal} />}
        {nameField}
        <BringText
          text={text} isBusy={isBusy} onText={setText} onTake={take}
          onPreview={() => look(rich && rich.plain === text ? { kind: "html", html: rich.html } : plainSource(text))}
        />
      </div>
    );
  }
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        {nameField}
        <Button onClick={() => setCompared(null)}>{t("another")}</Button>
      </div>
      {compared.draft.language !== article.language && <Banner tone="warning">{t("otherLanguage")}</Banner>}
      <DraftNotes notes={compared.draft.notes} onConvert={(convertFrom) => look({ ...compared.source, convertFrom })} />
      <ComparisonView article={article} comparison={compared.comparison} canAnnotate={canAnnotate} canPropose={canPropose} otherName={shownName} />
    </div>
  );
}
