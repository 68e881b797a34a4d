"use client";
// What was read of a text, before it is loaded: the notes, its name and language, and every
// block with its kind.
import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { BlockList } from "#components/loading/block-list.tsx";
import { DraftFields } from "#components/loading/draft-fields.tsx";
import { DraftNotes } from "#components/loading/draft-notes.tsx";
import type { Preview, PreviewAct } from "#components/loading/preview-state.ts";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { LegacyEncoding } from "#lib/text/legacy.ts";

interface DraftPreviewProps {
  preview: Preview;
  isBusy: boolean;
  /** What the button that leaves it says. */
  backLabel: string;
  onAct: (act: PreviewAct) => void;
  onLoad: () => void;
  /** Reads the text again, brought out of an old encoding, or (null) left as it is. */
  onConvert: (from: LegacyEncoding | null) => void;
  onBack: () => void;
}

export function DraftPreview({ preview, isBusy, backLabel, onAct, onLoad, onConvert, onBack }: DraftPreviewProps) {
  const t = useTranslations("loading");
  const { draft, source, suggested } = preview;
  const from = source.kind === "file" ? t("from.file", { name: source.file.name }) : t(`from.${source.kind}`);

  function handleKey(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onLoad();
  }

  return (
    <form className="grid gap-6" onKeyDown={handleKey} onSubmit={(event) => { event.preventDefault(); onLoad(); }}>
      <p className="text-sm text-ink-2">
        {t("sum", { blocks: draft.blocks.length, words: draft.words })}, {from}. {t("suggestedCount", { count: suggested.filter(Boolean).length })}
      </p>
      <DraftNotes notes={draft.notes} onConvert={onConvert} />
      <DraftFields preview={preview} onAct={onAct} />
      <BlockList preview={preview} onAct={onAct} onLoad={onLoad} />
      <div className="sticky bottom-0 -mx-2 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-2 py-3">
        <Button type="submit" variant="primary" pending={isBusy}>{isBusy ? t("loading") : t("load")} <span aria-hidden><Kbd>Enter</Kbd></span></Button>
        <Button variant="quiet" disabled={isBusy} onClick={onBack}>{backLabel}</Button>
      </div>
    </form>
  );
}
