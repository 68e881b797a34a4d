// A period's worth of reports: every article of some days, counted together, each still whole.
import { z } from "zod";
import { reportSchema, type Report } from "#lib/report/schema.ts";
import { standings, type Standing } from "#lib/workflow/finding.ts";

/** A whole day, without a zone: 2026-11-30. */
export const day = z.iso.date();

export const periodSchema = z.object({
  schemaVersion: z.literal(1),
  form: z.literal("period"),
  newsroom: z.string(),
  generated: z.object({ at: z.iso.datetime(), byName: z.string() }),
  /** Both days are in it; of one section of the newsroom, or null for all. */
  period: z.object({ from: day, to: day, section: z.string().nullable() }),
  /** In the order of their days. */
  articles: z.array(z.object({ day, report: reportSchema })),
  /** Head of the audit log before anything was read. */
  audit: reportSchema.shape.audit,
});
export type PeriodReport = z.infer<typeof periodSchema>;

/** More articles are asked for in parts: a file nobody could read. */
export const mostArticles = 500;

/**
 * The day an article belongs to: that of the issue it is meant for, where that is known to the day, else the day it was loaded.
 * `dayLoaded` is by the newsroom's clock.
 */
export function dayOf(issueDate: string | null, dayLoaded: string): string {
  const issue = day.safeParse(issueDate);
  return issue.success ? issue.data : dayLoaded;
}

export interface PeriodTotals {
  articles: number;
  /** Of them, which may be printed as they stand. */
  released: number;
  items: number;
  standings: Record<Standing, number>;
  words: number;
  /** Words checked or read. */
  covered: number;
  /** Suggestions that went into a text, and corrections after publication that were made. */
  corrected: number;
  correctedLater: number;
  /** Signatures and releases for which a gate did not hold. */
  overridden: number;
}

/** What one report adds to the totals. */
export function totalsOf(reports: readonly Report[]): PeriodTotals {
  const sum = (of: (report: Report) => number) => reports.reduce((all, report) => all + of(report), 0);
  return {
    articles: reports.length,
    released: reports.filter(({ conclusion }) => conclusion.verdict === "release").length,
    items: sum(({ conclusion }) => conclusion.items),
    standings: Object.fromEntries(standings.map((standing) => [standing, sum(({ conclusion }) => conclusion.standings[standing])])) as Record<Standing, number>,
    words: sum(wordsOf),
    covered: sum(({ conclusion: { coverage } }) => coverage.checked + coverage.read),
    corrected: sum(({ corrections }) => corrections.filter(({ state }) => state === "accepted").length),
    correctedLater: sum(({ afterPublication }) => afterPublication.filter(({ state }) => state === "done").length),
    overridden: sum(({ signOffs }) => signOffs.filter(({ unmet }) => unmet.length > 0).length),
  };
}

/** Words that coverage is told of. */
export function wordsOf({ conclusion: { coverage } }: Report): number {
  return coverage.checked + coverage.open + coverage.read + coverage.untouched;
}
