"use client";

import { useTranslations } from "use-intl";
import { LeftList } from "#components/exchange/left-list.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import type { Language } from "#lib/article/article.ts";
import { importOutcomes, type ImportReport } from "#lib/formats/annotations/exchange-form.ts";

/** What becomes of each annotation of a file: how many of each, then one by one, refused ones first. */
export function ImportPreview({ report, language }: { report: ImportReport; language: Language }) {
  const t = useTranslations("exchange");
  const words = useTranslations("words");
  const total = importOutcomes.reduce((sum, outcome) => sum + report.counts[outcome], 0);
  return (
    <div className="grid gap-4">
      <p className="text-sm">{t("recognised", { format: t(`formats.${report.format}`) })}</p>
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {importOutcomes.map((outcome) => (
          <div key={outcome} className="grid content-start rounded-md border border-line px-3 py-2">
            <dt className="order-last text-xs text-ink-2">{t(`outcomes.${outcome}`)}</dt>
            <dd className="text-xl font-semibold tabular-nums">{report.counts[outcome]}</dd>
          </div>
        ))}
      </dl>
      <LeftList title={t("staysOut")} nothing={t("nothingStaysOut")} left={report.left} />
      {report.rows.length > 0 && (
        <ul aria-label={t("rows")} tabIndex={0} className="grid max-h-96 overflow-y-auto rounded-md border border-line">
          {report.rows.map((row, at) => (
            <li key={at} className="grid gap-0.5 border-b border-line px-3 py-2 text-sm last:border-b-0">
              <span className="flex min-w-0 items-baseline gap-2">
                {row.kind && <KindMark kind={row.kind} label={words(`kinds.${row.kind}`)} className="size-4 shrink-0 self-center" />}
                <span className="min-w-0 font-text break-words" lang={language}>{row.quote || t("noQuote")}</span>
              </span>
              <span className={`text-xs ${row.outcome === "refused" ? "font-medium text-standing-problem-ink" : "text-ink-2"}`}>
                {row.outcome === "refused" ? t(`why.${row.reason ?? "not_found"}`) : t(`outcome.${row.outcome}`)}
                {row.creator !== null && ` · ${row.creator}`}
              </span>
              {row.note !== null && <span className="text-xs whitespace-pre-line text-ink-2">{row.note}</span>}
            </li>
          ))}
        </ul>
      )}
      {total > report.rows.length && <p className="text-xs text-ink-2">{t("moreRows", { count: total - report.rows.length })}</p>}
    </div>
  );
}
