// The desk in figures over the last year, of the articles that a reader may see: a fixed number of queries.
import { canReadAgreement } from "#lib/permission/can.ts";
import { errorClass } from "#lib/proposal/error-class-schema.ts";
import { correctionCause } from "#lib/workflow/correction.ts";
import { figuresOf, type Figures } from "#lib/workflow/figures.ts";
import type { Context } from "#server/context.ts";
import { loadSecondChecks } from "#server/queries/load-second-checks.ts";
import { loadTimeZone } from "#server/queries/load-time-zone.ts";
import { readableArticles } from "#server/queries/readable-articles.ts";

export interface FiguresPage {
  figures: Figures;
  /** Every section that has an article the reader may see. */
  sections: readonly string[];
  /** Counted alone; null: all. */
  section: string | null;
}

/** How far back, in days. */
const span = 365;

/** Null: not for this actor. The sample article is nobody's work and is left out. */
export async function loadFigures({ desk, actor, now }: Pick<Context, "desk" | "actor" | "now">, section: string | null): Promise<FiguresPage | null> {
  if (!canReadAgreement(actor)) return null;
  const { db } = desk;
  const readable = { AND: [readableArticles(actor), { isSample: false }] };
  const article = { AND: [readable, section === null ? {} : { section }] };
  const at = { gte: new Date(now().getTime() - span * 86_400_000) };
  const [sections, proposals, words, seconds, corrections, timeZone] = await Promise.all([
    db.article.findMany({ where: { AND: [readable, { section: { not: null } }] }, distinct: ["section"], orderBy: { section: "asc" }, select: { section: true } }),
    db.proposal.findMany({ where: { article, state: "accepted", decidedAt: at }, select: { errorClass: true, decidedAt: true } }),
    db.checkedWords.findMany({
      where: { check: { article, at, finding: { not: "void" } } }, orderBy: { id: "asc" },
      select: { annotationId: true, check: { select: { at: true } }, annotation: { select: { createdAt: true } } },
    }),
    loadSecondChecks(db, article),
    db.correctionDone.findMany({ where: { request: { article }, at }, select: { at: true, cause: true } }),
    loadTimeZone(desk),
  ]);
  const first = new Map<string, (typeof words)[number]>();
  for (const row of words) if (!first.has(row.annotationId)) first.set(row.annotationId, row);
  return {
    section, sections: sections.flatMap((one) => (one.section ? [one.section] : [])),
    figures: figuresOf({
      corrected: proposals.flatMap((row) => (row.decidedAt ? [{ at: row.decidedAt, errorClass: errorClass.nullable().parse(row.errorClass) }] : [])),
      checked: [...first.values()].map((row) => ({ at: row.check.at, took: Math.max(0, row.check.at.getTime() - row.annotation.createdAt.getTime()) })),
      seconds: seconds.filter((one) => one.at >= at.gte),
      published: corrections.map((row) => ({ at: row.at, cause: correctionCause.parse(row.cause) })),
    }, timeZone),
  };
}
