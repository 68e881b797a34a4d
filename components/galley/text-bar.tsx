"use client";

import { Pencil, Search } from "lucide-react";
import { useTranslations } from "use-intl";
import { BlockKindSelect } from "#components/galley/block-kind-select.tsx";
import { HouseKey } from "#components/galley/house-key.tsx";
import { useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { actKeys, shownKey } from "#lib/newsroom/keys.ts";

/** Above the text: the switch between checking and editing, the search, and what the block under the caret is. */
export function TextBar() {
  const t = useTranslations("galley");
  const { me, house } = useGalleyData();
  const { state, acts } = useGalleyContext();
  const mode = useGalley((snapshot) => snapshot.mode);
  const isFinding = useGalley((snapshot) => snapshot.find !== null);
  return (
    <div className="galley-bar" role="group" aria-label={t("tools")}>
      {me.canEditText && (
        <button type="button" aria-pressed={mode === "edit"} onClick={() => state.set({ mode: mode === "edit" ? "check" : "edit", prompt: null })} className="galley-mode">
          <Pencil aria-hidden className="size-3.5" /> {mode === "edit" ? t("editing") : t("edit")} {mode === "edit" ? <Kbd>Esc</Kbd> : <HouseKey of="e" />}
        </button>
      )}
      <Tooltip text={t("find")} shortcut={`${shownKey(actKeys.find, house.keys)} · Ctrl F`}>
        <button type="button" aria-label={t("find")} aria-expanded={isFinding} className="galley-kind" onMouseDown={(event) => event.preventDefault()} onClick={() => (isFinding ? acts.closeFind() : acts.openFind())}>
          <Search aria-hidden className="size-4" />
        </button>
      </Tooltip>
      {me.canAnnotate && <BlockKindSelect />}
    </div>
  );
}
