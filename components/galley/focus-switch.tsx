"use client";

import { Maximize2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { actKeys, shownKey } from "#lib/newsroom/keys.ts";

/** The text alone, or with what stands beside it. */
export function FocusSwitch() {
  const t = useTranslations("galley");
  const { house } = useGalleyData();
  const { state } = useGalleyContext();
  const isFocused = useGalley((snapshot) => snapshot.isFocused);
  return (
    <Tooltip text={t("focus")} shortcut={shownKey(actKeys.focus, house.keys)}>
      <button type="button" aria-label={t("focus")} aria-pressed={isFocused} className="galley-kind galley-focus" onMouseDown={(event) => event.preventDefault()} onClick={() => state.set({ isFocused: !isFocused })}>
        <Maximize2 aria-hidden className="size-4" />
      </button>
    </Tooltip>
  );
}
