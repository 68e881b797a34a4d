"use client";

import { Search } from "lucide-react";
import { useTranslations } from "use-intl";
import { ChangesSwitch } from "#components/changes/changes-switch.tsx";
import { BlockKindSelect } from "#components/galley/block-kind-select.tsx";
import { FocusSwitch } from "#components/galley/focus-switch.tsx";
import { ModeSwitch } from "#components/galley/mode-switch.tsx";
import { useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { actKeys, shownKey } from "#lib/newsroom/keys.ts";

/** Above the text: the switch between reading, suggesting and editing, what was changed, the search, and what the block under the caret is. */
export function TextBar() {
  const t = useTranslations("galley");
  const { me, house } = useGalleyData();
  const { acts } = useGalleyContext();
  const isFinding = useGalley((snapshot) => snapshot.find !== null);
  return (
    <div className="galley-bar" role="group" aria-label={t("tools")}>
      <ModeSwitch />
      <ChangesSwitch />
      <Tooltip text={t("find")} shortcut={`${shownKey(actKeys.find, house.keys)} · Ctrl F`}>
        <button type="button" aria-label={t("find")} aria-expanded={isFinding} className="galley-kind" onMouseDown={(event) => event.preventDefault()} onClick={() => (isFinding ? acts.closeFind() : acts.openFind())}>
          <Search aria-hidden className="size-4" />
        </button>
      </Tooltip>
      <FocusSwitch />
      {me.canSetBlockKind && <BlockKindSelect />}
    </div>
  );
}
