// A period's report on paper: the sums, a line an article, what was corrected later; then, when asked for, each article's own report.
import { afterPublicationLines } from "#lib/report/after-publication.ts";
import { signs, type Drawing, type Translate } from "#lib/report/drawing.ts";
import type { ReportFormat } from "#lib/report/format.ts";
import { lineOf, type Line, type Paper, type PaperPart } from "#lib/report/paper.ts";
import { editorParts } from "#lib/report/paper-build.ts";
import { named } from "#lib/report/paper-names.ts";
import { totalsOf, wordsOf, type PeriodReport } from "#lib/report/period.ts";
import type { Report } from "#lib/report/schema.ts";
import { standings } from "#lib/workflow/finding.ts";

type Drawn = Pick<Drawing, "t" | "format">;

/** Equal input makes equal paper. */
export function buildPeriodPaper(period: PeriodReport, t: Translate, format: ReportFormat, { withArticles }: { withArticles: boolean }): Paper {
  const drawn = { t, format };
  const { from, to, section } = period.period;
  const when = `${format.date(from)} – ${format.date(to)}`;
  const title = t("report.period.title", { when });
  return {
    title, language: format.locale, at: period.generated.at, foot: title,
    parts: [
      { kind: "masthead", left: period.newsroom || t("report.newsroomBlank"), right: t("report.printed", { at: format.instant(period.generated.at), name: period.generated.byName }) },
      { kind: "title", text: t("report.period.paperHeading"), subtitle: section ? `${when} · ${section}` : when, language: format.locale },
      ...sums(period, drawn), ...articleTable(period, drawn), ...stillOpen(period, drawn), ...later(period, drawn), ...proof(period, drawn),
      ...(withArticles ? period.articles.flatMap(({ report }, at): PaperPart[] => [{ kind: "break" }, ...whole(report, drawn, at + 1)]) : []),
    ],
  };
}

function sums({ articles }: PeriodReport, { t, format }: Drawn): PaperPart[] {
  const all = totalsOf(articles.map(({ report }) => report));
  const fact = (key: string, value: string) => ({ label: t(`report.period.${key}`), lines: [lineOf(value)] });
  return [
    { kind: "heading", level: 1, text: t("report.period.sums") },
    { kind: "facts", rows: [
      fact("articles", format.number(all.articles)), fact("released", format.number(all.released)), fact("items", format.number(all.items)),
      fact("covered", `${t("report.words", { words: format.number(all.covered) })} (${format.share(all.covered, all.words)})`),
      fact("corrected", format.number(all.corrected)), fact("correctedLater", format.number(all.correctedLater)), fact("overridden", format.number(all.overridden)),
    ] },
    { kind: "tally", cells: standings.map((standing) => ({ value: format.number(all.standings[standing]), label: `${signs[standing]} ${t(`words.standings.${standing}`)}`, tone: standing })) },
    { kind: "line", line: lineOf(t("report.period.which"), "soft") },
  ];
}

function articleTable({ articles }: PeriodReport, { t, format }: Drawn): PaperPart[] {
  if (articles.length === 0) return [{ kind: "line", line: lineOf(t("report.period.none")) }];
  const columns = [["day", 12], ["article", 38], ["stage", 14], ["conclusion", 18], ["counts", 18]] as const;
  return [
    { kind: "heading", level: 1, text: t("report.period.list") },
    { kind: "table", caption: t("report.period.list"), columns: columns.map(([key, share]) => ({ label: t(`report.period.columns.${key}`), share })), rows: articles.map(({ day, report }) => {
      const { conclusion, article } = report;
      return [
        [lineOf(format.date(day))],
        [lineOf(article.title, "words"), ...[article.section, article.author].filter(Boolean).length > 0 ? [lineOf([article.section, article.author].filter(Boolean).join(" · "), "soft")] : []],
        [lineOf(t(`words.stages.${article.stage}`))], [lineOf(t(`report.verdicts.${conclusion.verdict}`))],
        [counts(report, { t, format }), lineOf(t("report.period.coveredShare", { share: format.share(conclusion.coverage.checked + conclusion.coverage.read, wordsOf(report)) }), "soft")],
      ];
    }) },
  ];
}

/** Items by standing, those there are: "✓ 12  ✗ 1". */
function counts({ conclusion }: Report, { format }: Drawn): Line {
  const some = standings.filter((standing) => conclusion.standings[standing] > 0);
  return some.length === 0 ? lineOf("–") : some.map((standing, at) => ({ text: `${at > 0 ? "  " : ""}${signs[standing]} ${format.number(conclusion.standings[standing])}`, tone: standing }));
}

/** Published articles of which something is still to be done. */
function stillOpen({ articles }: PeriodReport, { t, format }: Drawn): PaperPart[] {
  const open = articles.filter(({ report }) => report.article.stage === "published" && report.conclusion.reasons.length > 0);
  if (open.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: t("report.period.open") },
    { kind: "entries", entries: open.map(({ report: { article, conclusion } }) => ({
      tone: "problem", lines: [lineOf(article.title, "words"), lineOf(conclusion.reasons.map(({ reason, count }) => t(`report.reasons.${reason}`, { count: format.number(count) })).join(" · "), "soft")],
    })) },
  ];
}

function later({ articles }: PeriodReport, { t, format }: Drawn): PaperPart[] {
  const entries = articles.flatMap(({ report }) => afterPublicationLines({ report, t, format }).map(({ said, more }) => ({ lines: [lineOf(report.article.title, "words"), lineOf(said, "bold"), ...more.map((line) => lineOf(line, "soft"))] })));
  return entries.length === 0 ? [] : [{ kind: "heading", level: 1, text: t("report.period.later") }, { kind: "entries", entries }];
}

function proof({ articles, audit }: PeriodReport, { t, format }: Drawn): PaperPart[] {
  return [
    { kind: "heading", level: 1, text: t("report.appendix.hashes") },
    { kind: "facts", rows: [
      { label: t("report.hashes.audit"), lines: [lineOf(`${t("report.hashes.entry", { seq: format.number(audit.seq) })} ${audit.hash}`)] },
      ...articles.map(({ report }) => ({ label: report.article.title, lines: [lineOf(report.text.hash)] })),
    ] },
  ];
}

function whole(report: Report, { t, format }: Drawn, number: number): PaperPart[] {
  const drawing: Drawing = { report, t, format, items: new Map(report.items.map((item) => [item.note, item])) };
  return named([{ kind: "title", text: t("report.heading"), subtitle: report.article.title, language: report.article.language }, ...editorParts(drawing, null)], `a${number}-`);
}
