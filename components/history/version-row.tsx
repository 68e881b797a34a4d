"use client";

import { useFormatter, useTranslations } from "use-intl";
import { OutcomeReport } from "#components/history/outcome-report.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Language } from "#lib/article/article.ts";
import type { VersionEntry } from "#lib/article/version.ts";
import type { ArticleId } from "#lib/id.ts";

interface VersionRowProps {
  version: VersionEntry;
  article: { id: ArticleId; language: Language };
  canReplace: boolean;
  isCompared: boolean;
}

/** One version: which, why, by whom, when, and what can be done with it. */
export function VersionRow({ version, article, canReplace, isCompared }: VersionRowProps) {
  const t = useTranslations("history");
  const format = useFormatter();
  const { id, number, reason, label, byName, at, isNow, revision } = version;
  const why = revision ? t(revision.restored === null ? "why.revision" : "why.restore", { name: revision.fileName ?? t("pasted"), number: revision.restored ?? 0 }) : t(`reasons.${reason}`);
  return (
    <li className={`grid gap-2 px-4 py-3 ${isCompared ? "bg-accent-wash" : ""}`}>
      <div className="grid gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className="font-semibold tabular-nums">{t("number", { number })}</span>
          {label ? <span className="font-semibold">{label}</span> : <span>{why}</span>}
          {isNow && <span className="rounded-sm border border-standing-passed px-1.5 text-xs font-medium text-standing-passed-ink">{t("isNow")}</span>}
        </p>
        <p className="text-xs text-ink-3">{byName} · <time dateTime={at}>{format.dateTime(new Date(at), "moment")}</time></p>
      </div>
      <div className="flex flex-wrap gap-2">
        {!isNow && <LinkButton href={`/articles/${article.id}/history?a=${id}`} size="sm" scroll={false} aria-label={t("compareNamed", { number })}>{t("compareWithNow")}</LinkButton>}
        {!isNow && canReplace && <LinkButton href={`/articles/${article.id}/revise?version=${id}`} size="sm" prefetch={false} aria-label={t("restoreNamed", { number })}>{t("restore")}</LinkButton>}
      </div>
      {revision && (
        <details>
          <summary className="cursor-pointer text-xs text-ink-2">{t("report", { lost: revision.outcome.lost.length, stale: revision.outcome.stale.length })}</summary>
          <div className="mt-2"><OutcomeReport outcome={revision.outcome} language={article.language} when="after" /></div>
        </details>
      )}
    </li>
  );
}
