"use client";

import { ChevronLeft, FileCheck2, Keyboard } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { titleInText } from "#components/article/shown-title.ts";
import { CoverageShare } from "#components/galley/coverage-share.tsx";
import { SignOffLink } from "#components/galley/sign-off-link.tsx";
import { HistoryLink } from "#components/galley/history-link.tsx";
import { HouseKey } from "#components/galley/house-key.tsx";
import { PagesMenu } from "#components/galley/pages-menu.tsx";
import { PeopleLink } from "#components/galley/people-link.tsx";
import { HelpLink } from "#components/help/help-link.tsx";
import { Faces } from "#components/presence/faces.tsx";
import { PaletteButton } from "#components/palette/palette-button.tsx";
import { Bell } from "#components/notifications/bell.tsx";
import { TalkButton } from "#components/talk/talk-button.tsx";
import { useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { ProposalCount } from "#components/proposal/proposal-count.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { StandingMark } from "#components/ui/standing-mark.tsx";

/** Where the article stands, at one glance. */
export function GalleyHeader() {
  const t = useTranslations("galley");
  const { article, me } = useGalleyData();
  const { state } = useGalleyContext();
  const title = useGalley((snapshot) => titleInText(snapshot.blocks) ?? snapshot.details.title);
  return (
    <header className="galley-header">
      <Link href="/" prefetch={false} className="inline-flex min-h-9 items-center gap-1 text-sm font-semibold text-ink no-underline" title={t("toDesk")}>
        <ChevronLeft aria-hidden className="size-4" /> <span className="max-[47.5em]:sr-only">Soát</span>
      </Link>
      <h1 className="min-w-0 flex-1 truncate font-text text-base font-semibold" lang={article.language} title={title}>{title}</h1>
      <SaveMark />
      <Progress />
      <ProposalCount />
      <Faces />
      <span className="hidden text-xs text-ink-3 xl:inline" title={me.name}>{me.name}</span>
      <span className="galley-wide"><HistoryLink articleId={article.id} /></span>
      <TalkButton />
      {/* A phone has no room for it here, and no Ctrl K. */}
      <PaletteButton className="max-sm:hidden" />
      <Bell />
      <span className="galley-wide"><PeopleLink articleId={article.id} isRestricted={article.isRestricted} /></span>
      <span className="keys-only"><IconButton label={t("keys")} shortcut="?" size="sm" onClick={() => state.set({ dialog: "keys" })}><Keyboard aria-hidden className="size-4" /></IconButton></span>
      <span className="galley-wide"><HelpLink /></span>
      <span className="galley-wide"><SignOffLink /></span>
      <Link href={`/articles/${article.id}/report`} prefetch={false} className={`galley-wide ${buttonClass("plain", "sm")}`}>
        <FileCheck2 aria-hidden className="size-4" /> {t("report")} <span aria-hidden><HouseKey of="t" /></span>
      </Link>
      <PagesMenu articleId={article.id} />
    </header>
  );
}

function SaveMark() {
  const t = useTranslations("galley");
  const save = useGalley((snapshot) => snapshot.save);
  const isLineDown = useGalley((snapshot) => snapshot.isLineDown);
  const shown = isLineDown && save === "saved" ? "offline" : save;
  return (
    <p role="status" className="galley-save" data-save={shown} title={t(`saveHint.${shown}`)}>
      <span aria-hidden className="galley-save-dot" /> {t(`save.${shown}`)}
    </p>
  );
}

function Progress() {
  const t = useTranslations("galley");
  const words = useTranslations("words");
  const counts = useGalley((snapshot) => snapshot.derived.counts);
  const total = useGalley((snapshot) => snapshot.derived.total);
  const checked = counts.passed + counts.problem;
  return (
    <div className="galley-progress flex items-center gap-3 text-sm tabular-nums">
      <span>{t("progress", { checked, total })}</span>
      {(["recheck", "problem", "lost"] as const).filter((standing) => counts[standing] > 0).map((standing) => (
        <span key={standing} className="inline-flex items-center gap-1" title={words(`standings.${standing}`)}>
          <StandingMark standing={standing} label={words(`standings.${standing}`)} className="size-3.5" /> {counts[standing]}
        </span>
      ))}
      <CoverageShare />
    </div>
  );
}
