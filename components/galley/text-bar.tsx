"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "use-intl";
import { BlockKindSelect } from "#components/galley/block-kind-select.tsx";
import { HouseKey } from "#components/galley/house-key.tsx";
import { useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { Kbd } from "#components/ui/kbd.tsx";

/** Above the text: the switch between checking and editing, and what the block under the caret is. */
export function TextBar() {
  const t = useTranslations("galley");
  const { me } = useGalleyData();
  const { state } = useGalleyContext();
  const mode = useGalley((snapshot) => snapshot.mode);
  return (
    <div className="galley-bar" role="group" aria-label={t("tools")}>
      {me.canEditText && (
        <button type="button" aria-pressed={mode === "edit"} onClick={() => state.set({ mode: mode === "edit" ? "check" : "edit", prompt: null })} className="galley-mode">
          <Pencil aria-hidden className="size-3.5" /> {mode === "edit" ? t("editing") : t("edit")} {mode === "edit" ? <Kbd>Esc</Kbd> : <HouseKey of="e" />}
        </button>
      )}
      {me.canAnnotate && <BlockKindSelect />}
    </div>
  );
}
