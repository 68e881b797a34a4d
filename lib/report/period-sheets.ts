// A period's report as rows: one an article, then what was corrected after publication.
import type { Sheet, SheetCell } from "#lib/formats/sheet/sheet.ts";
import { afterPublicationLines } from "#lib/report/after-publication.ts";
import type { Drawing } from "#lib/report/drawing.ts";
import { wordsOf, type PeriodReport } from "#lib/report/period.ts";
import { standings } from "#lib/workflow/finding.ts";

/** The list of articles, and, where there is one, that of corrections after publication. */
export function periodSheets(period: PeriodReport, { t, format }: Pick<Drawing, "t" | "format">): [Sheet, ...Sheet[]] {
  const column = (label: string, width: number) => ({ label, width: Math.max(width, label.length + 3) });
  const later = period.articles.flatMap(({ report }) => afterPublicationLines({ report, t, format }).map(({ said, more }): SheetCell[] => [report.article.title, said, more.join("; ")]));
  const list: Sheet = {
    name: t("report.period.list"),
    columns: [
      column(t("report.period.columns.day"), 12), column(t("report.details.headline"), 60), column(t("report.details.section"), 18), column(t("report.details.author"), 20), column(t("report.details.stage"), 18),
      column(t("report.sections.conclusion"), 24), column(t("report.period.items"), 8), ...standings.map((standing) => column(t(`words.standings.${standing}`), 10)), column(t("report.details.length"), 10), column(t("report.period.covered"), 10),
      column(t("report.period.corrected"), 12), column(t("report.period.correctedLater"), 12), column(t("report.period.overridden"), 12), column(t("report.details.hash"), 66),
    ],
    rows: period.articles.map(({ day, report }): SheetCell[] => {
      const { article, conclusion } = report;
      return [
        format.date(day), article.title, article.section, article.author, t(`words.stages.${article.stage}`), t(`report.verdicts.${conclusion.verdict}`), conclusion.items,
        ...standings.map((standing) => conclusion.standings[standing]), wordsOf(report), conclusion.coverage.checked + conclusion.coverage.read,
        report.corrections.filter(({ state }) => state === "accepted").length, report.afterPublication.filter(({ state }) => state === "done").length,
        report.signOffs.filter(({ unmet }) => unmet.length > 0).length, report.text.hash,
      ];
    }),
  };
  return later.length === 0 ? [list] : [list, { name: t("report.period.later"), columns: [column(t("report.details.headline"), 60), column(t("report.period.later"), 70), column(t("report.sheets.why"), 90)], rows: later }];
}
