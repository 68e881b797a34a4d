"use client";
// Where a text is brought in: pasted or typed, or chosen as files. A paste goes straight on
// to the preview; what was typed waits for the button.
import type { ClipboardEvent, KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { ChooseFiles } from "#components/loading/choose-files.tsx";
import { type Brought, broughtBy } from "#components/loading/pasted.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

interface BringTextProps {
  text: string;
  isBusy: boolean;
  onText: (text: string) => void;
  onTake: (brought: Brought) => void;
  onPreview: () => void;
}

export function BringText({ text, isBusy, onText, onTake, onPreview }: BringTextProps) {
  const t = useTranslations("loading");

  function handlePaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const replacesAll = selectionStart === 0 && selectionEnd === value.length;
    const brought = broughtBy(event.clipboardData);
    // Into words that already stand here, a paste is a plain insertion.
    if (!brought || !(replacesAll || brought.kind === "files")) return;
    event.preventDefault();
    onTake(brought);
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onPreview();
  }

  return (
    <form className="grid gap-4" onSubmit={(event) => { event.preventDefault(); onPreview(); }}>
      <Field label={t("text")} hint={t("textHint")}>
        {(control) => (
          <TextArea
            {...control} rows={16} value={text} placeholder={t("placeholder")} autoFocus spellCheck={false}
            className="font-text leading-relaxed" onPaste={handlePaste} onKeyDown={handleKey}
            onChange={(event) => onText(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" pending={isBusy}>{isBusy ? t("reading") : t("preview")} <span aria-hidden><Kbd>Ctrl Enter</Kbd></span></Button>
        <ChooseFiles onChoose={(files) => onTake({ kind: "files", files })} />
      </div>
    </form>
  );
}
