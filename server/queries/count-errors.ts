// Errors by class and findings by kind, counted over the articles that a reader may see. Charts of the desk ask the same.
import type { ArticleId } from "#lib/id.ts";
import { errorClasses } from "#lib/proposal/error-class.ts";
import { errorClass } from "#lib/proposal/error-class-schema.ts";
import type { ClassCount, ErrorCounts } from "#lib/proposal/error-counts.ts";
import { findings } from "#lib/workflow/finding.ts";
import type { Actor } from "#server/context.ts";
import type { Desk } from "#server/desk.ts";
import { readableArticles } from "#server/queries/readable-articles.ts";

/** Null counts every article that the actor may read. `since` and `until` (not included) bound when a proposal was made and a check filed. */
export async function countErrors(
  { db }: Pick<Desk, "db">, actor: Actor, articleId: ArticleId | null, { since, until }: { since?: Date; until?: Date } = {},
): Promise<ErrorCounts> {
  const article = { AND: [readableArticles(actor), articleId ? { id: articleId } : {}] };
  const at = { ...(since && { gte: since }), ...(until && { lt: until }) };
  const [proposed, filed, voids] = await Promise.all([
    db.proposal.groupBy({ by: ["errorClass", "state"], where: { article, at, state: { not: "withdrawn" } }, _count: { _all: true } }),
    db.check.findMany({ where: { article, at, finding: { not: "void" } }, select: { id: true, finding: true, _count: { select: { words: true } } } }),
    db.check.findMany({ where: { article, voidsId: { not: null } }, select: { voidsId: true } }),
  ]);
  const takenBack = new Set(voids.map(({ voidsId }) => voidsId));
  return { classes: classesOf(proposed), findings: findingsOf(filed.filter(({ id }) => !takenBack.has(id))) };
}

function classesOf(rows: readonly { errorClass: string | null; state: string; _count: { _all: number } }[]): ClassCount[] {
  return [...errorClasses, null].flatMap((one) => {
    const own = rows.filter((row) => errorClass.nullable().parse(row.errorClass) === one);
    const count = (...states: string[]) => own.reduce((sum, row) => sum + (states.includes(row.state) ? row._count._all : 0), 0);
    return own.length > 0 ? [{ errorClass: one, open: count("open", "accepting"), accepted: count("accepted"), refused: count("refused") }] : [];
  });
}

function findingsOf(filed: readonly { finding: string; _count: { words: number } }[]): ErrorCounts["findings"] {
  return findings.flatMap((finding) => {
    if (finding === "void") return [];
    const count = filed.reduce((sum, one) => sum + (one.finding === finding ? one._count.words : 0), 0);
    return count > 0 ? [{ finding, count }] : [];
  });
}
