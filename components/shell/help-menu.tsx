"use client";

import { BookOpen, CircleHelp, Signpost } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { guideAddress, sectionOf } from "#lib/help/sections.ts";

/** Help, from every page of the newsroom: what the guide says of this one, and the tour. */
export function HelpMenu() {
  const t = useTranslations();
  const router = useRouter();
  const path = usePathname();
  return (
    <Menu
      align="end"
      trigger={<button type="button" title={t("shell.help")} className="inline-flex size-9 flex-none items-center justify-center rounded-md text-ink-2 hover:bg-paper-sunken hover:text-ink"><CircleHelp aria-hidden className="size-4.5" /><span className="sr-only">{t("shell.help")}</span></button>}
    >
      <MenuItem icon={<BookOpen aria-hidden className="size-4" />} onSelect={() => router.push(guideAddress(sectionOf(path)))}>{t("help.title")}</MenuItem>
      <MenuItem icon={<Signpost aria-hidden className="size-4" />} onSelect={() => router.push("/tour")}>{t("tour.title")}</MenuItem>
    </Menu>
  );
}
