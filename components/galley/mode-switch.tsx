"use client";

import { BookOpenCheck, MessageSquareDiff, Pencil } from "lucide-react";
import { useTranslations } from "use-intl";
import { HouseKey } from "#components/galley/house-key.tsx";
import { changeMode } from "#components/galley/keys.ts";
import { useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { actKeys } from "#lib/newsroom/keys.ts";

/** One switch: reading and checking, suggesting corrections, editing the text. Only what this person may do is there. */
export function ModeSwitch() {
  const t = useTranslations("galley");
  const words = useTranslations("proposal");
  const { me } = useGalleyData();
  const { state } = useGalleyContext();
  const mode = useGalley((snapshot) => snapshot.mode);
  if (!me.canEditText && !me.canPropose) return null;
  const press = (next: typeof mode) => ({ type: "button" as const, className: "galley-mode", "aria-pressed": mode === next, onClick: () => changeMode(state, next) });
  return (
    <div role="group" aria-label={words("mode")} className="mode-switch">
      <button {...press("check")}><BookOpenCheck aria-hidden className="size-3.5" /> <span className="mode-name">{words("read")}</span> {mode !== "check" && <Kbd>Esc</Kbd>}</button>
      {me.canPropose && (
        <button {...press("suggest")}><MessageSquareDiff aria-hidden className="size-3.5" /> <span className="mode-name">{words("suggest")}</span> {mode === "check" && <HouseKey of={actKeys.suggest} />}</button>
      )}
      {me.canEditText && <button {...press("edit")}><Pencil aria-hidden className="size-3.5" /> <span className="mode-name">{t("edit")}</span> {mode === "check" && <HouseKey of={actKeys.edit} />}</button>}
    </div>
  );
}
