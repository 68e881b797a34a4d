"use client";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { fileEndings } from "#lib/formats/draft/file-format.ts";

/** Chooses one file or several, by the button or by its key anywhere on the page. */
export function ChooseFiles({ accept = fileEndings, onChoose }: { accept?: readonly string[]; onChoose: (files: File[]) => void }) {
  const t = useTranslations("loading");
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "o" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      chooser.current?.click();
    };
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, []);
  return (
    <>
      <Button onClick={() => chooser.current?.click()}>{t("chooseFile")} <span aria-hidden><Kbd>Ctrl O</Kbd></span></Button>
      <input
        ref={chooser} type="file" multiple accept={accept.join(",")} aria-hidden tabIndex={-1} className="sr-only"
        onChange={(event) => {
          const files = [...event.target.files ?? []];
          if (files.length > 0) onChoose(files);
          // The same file may be chosen again after it was mended.
          event.target.value = "";
        }}
      />
    </>
  );
}
