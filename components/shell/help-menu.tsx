"use client";

import { CircleHelp, Signpost } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Menu, MenuItem } from "#components/ui/menu.tsx";

/** Help, from every page of the newsroom. */
export function HelpMenu() {
  const t = useTranslations();
  const router = useRouter();
  return (
    <Menu
      align="end"
      trigger={<button type="button" title={t("shell.help")} className="inline-flex size-9 flex-none items-center justify-center rounded-md text-ink-2 hover:bg-paper-sunken hover:text-ink"><CircleHelp aria-hidden className="size-4.5" /><span className="sr-only">{t("shell.help")}</span></button>}
    >
      <MenuItem icon={<Signpost aria-hidden className="size-4" />} onSelect={() => router.push("/tour")}>{t("tour.title")}</MenuItem>
    </Menu>
  );
}
