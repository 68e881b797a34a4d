"use client";

import { BookOpen, CircleHelp, Keyboard, Signpost } from "lucide-react";
import { useTranslations } from "use-intl";
import { HouseKey } from "#components/galley/house-key.tsx";
import { useGalleyContext } from "#components/galley/use-galley.ts";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { guideAddress } from "#lib/help/sections.ts";
import { actKeys } from "#lib/newsroom/keys.ts";

/** Help with the page at hand: its keys, what the guide says of it, and being shown round it. */
export function GalleyHelp() {
  const t = useTranslations();
  const { state } = useGalleyContext();
  return (
    <Menu
      align="end"
      trigger={<button type="button" title={t("shell.help")} className="inline-flex size-8 items-center justify-center rounded-md text-ink-2 hover:bg-paper-sunken hover:text-ink"><CircleHelp aria-hidden className="size-4" /><span className="sr-only">{t("shell.help")}</span></button>}
    >
      <MenuItem icon={<Keyboard aria-hidden className="size-4" />} aside={<HouseKey of={actKeys.help} />} onSelect={() => state.set({ dialog: "keys" })}>{t("galley.keys")}</MenuItem>
      {/* Beside the article, so that nothing there is left. */}
      <MenuItem icon={<BookOpen aria-hidden className="size-4" />} onSelect={() => window.open(guideAddress("check"), "_blank", "noopener")}>{t("help.title")}</MenuItem>
      <MenuItem icon={<Signpost aria-hidden className="size-4" />} onSelect={() => state.set({ isTouring: true })}>{t("tour.title")}</MenuItem>
    </Menu>
  );
}
