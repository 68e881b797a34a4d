"use client";

import { CircleHelp, EllipsisVertical, FileCheck2, History, Signpost, Stamp, Users } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useGalleyContext } from "#components/galley/use-galley.ts";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { guideAddress } from "#lib/help/sections.ts";
import type { ArticleId } from "#lib/id.ts";

/** On a phone: the article's other pages behind one button, so that its title has room. */
export function PagesMenu({ articleId }: { articleId: ArticleId }) {
  const t = useTranslations();
  const router = useRouter();
  const { state } = useGalleyContext();
  const pages = [["history", History, t("history.title")], ["people", Users, t("readers.title")], ["sign-off", Stamp, t("signOff.link")], ["report", FileCheck2, t("galley.report")]] as const;
  return (
    <span className="galley-narrow">
      <Menu
        align="end"
        trigger={<button type="button" className="inline-flex size-9 items-center justify-center rounded-md text-ink-2"><EllipsisVertical aria-hidden className="size-5" /><span className="sr-only">{t("galley.more")}</span></button>}
      >
        {pages.map(([page, Icon, label]) => (
          <MenuItem key={page} icon={<Icon aria-hidden className="size-4" />} onSelect={() => router.push(`/articles/${articleId}/${page}`)}>{label}</MenuItem>
        ))}
        <MenuItem icon={<CircleHelp aria-hidden className="size-4" />} onSelect={() => router.push(guideAddress("check"))}>{t("help.title")}</MenuItem>
        <MenuItem icon={<Signpost aria-hidden className="size-4" />} onSelect={() => state.set({ isTouring: true })}>{t("tour.title")}</MenuItem>
      </Menu>
    </span>
  );
}
