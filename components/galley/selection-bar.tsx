"use client";

import { Pencil, Search } from "lucide-react";
import { useTranslations } from "use-intl";
import { BlockKindSelect } from "#components/galley/block-kind-select.tsx";
import { HouseKey } from "#components/galley/house-key.tsx";
import { useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { kinds } from "#lib/annotation/kind.ts";
import { openKinds } from "#lib/newsroom/house.ts";
import { actKeys, kindKeys, shownKey } from "#lib/newsroom/keys.ts";

/** Above the text: one button a kind for the selected words, the block's kind, and the switch between checking and editing. */
export function SelectionBar() {
  const t = useTranslations("galley");
  const words = useTranslations("words");
  const { me, house } = useGalleyData();
  const { state, acts } = useGalleyContext();
  const mode = useGalley((snapshot) => snapshot.mode);
  const isFinding = useGalley((snapshot) => snapshot.find !== null);
  const hasSelection = useGalley((snapshot) => snapshot.hasSelection);
  return (
    <div className="galley-bar" role="toolbar" aria-label={t("tools")}>
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
      {mode === "check" && me.canAnnotate && kinds.map((kind) => (
        <Tooltip key={kind} text={words(`kinds.${kind}`)} shortcut={shownKey(kindKeys[kind], house.keys)}>
          <button type="button" aria-label={words(`kinds.${kind}`)} aria-disabled={!hasSelection} className="galley-kind"
            // The press must not take the selection away from the text.
            onMouseDown={(event) => event.preventDefault()} onClick={() => void acts.annotate(kind)}>
            <KindMark kind={kind} /> <span className="galley-kind-key" aria-hidden>{shownKey(kindKeys[kind], house.keys)}</span>
          </button>
        </Tooltip>
      ))}
      {mode === "check" && me.canAnnotate && openKinds(house.ownKinds).map((own) => (
        <Tooltip key={own.id} text={own.label} {...(own.key && { shortcut: own.key })}>
          <button type="button" aria-label={own.label} aria-disabled={!hasSelection} className="galley-kind"
            onMouseDown={(event) => event.preventDefault()} onClick={() => void acts.annotate(own.base, false, own.id)}>
            <KindMark kind={own.base} colour={own.colour} /> <span className="galley-kind-key" aria-hidden>{own.key}</span>
          </button>
        </Tooltip>
      ))}
      {me.canAnnotate && <BlockKindSelect />}
    </div>
  );
}
