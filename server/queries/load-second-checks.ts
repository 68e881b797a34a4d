// Second checks, each beside the first, as they were filed. The number of queries does not grow with the checks.
import type { ArticleId } from "#lib/id.ts";
import type { Pair } from "#lib/workflow/agreement.ts";
import { secondMethods } from "#lib/workflow/blind.ts";
import type { Finding } from "#lib/workflow/finding.ts";
import { finding } from "#lib/workflow/finding-schema.ts";
import type { Db } from "#server/db/client.ts";

export interface SecondCheck {
  articleId: ArticleId;
  /** When the second one was filed. */
  at: Date;
  pair: Pair<Finding>;
}

/** Of the articles under a condition, oldest first. A check that was taken back does not count, nor does one without a first. */
export async function loadSecondChecks(db: Db, article: object): Promise<SecondCheck[]> {
  const second = { method: { in: [...secondMethods] }, article };
  const [rows, voids] = await Promise.all([
    db.checkedWords.findMany({
      where: { check: { article, finding: { not: "void" } }, annotation: { words: { some: { check: { is: second } } } } },
      orderBy: { id: "asc" }, select: { annotationId: true, partId: true, check: { select: { id: true, articleId: true, byId: true, finding: true, method: true, at: true } } },
    }),
    db.check.findMany({ where: { voidsId: { not: null }, article }, select: { voidsId: true } }),
  ]);
  const takenBack = new Set(voids.map(({ voidsId }) => voidsId));
  const seen = new Map<string, (typeof rows)[number][]>();
  return rows.flatMap((row): SecondCheck[] => {
    if (takenBack.has(row.check.id)) return [];
    const earlier = seen.get(row.annotationId) ?? [];
    seen.set(row.annotationId, [...earlier, row]);
    if (!secondMethods.some((method) => method === row.check.method)) return [];
    const first = earlier.findLast((other) => (other.partId === row.partId || other.partId === null || row.partId === null) && other.check.byId !== row.check.byId);
    return first ? [{ articleId: row.check.articleId as ArticleId, at: row.check.at, pair: [finding.parse(first.check.finding), finding.parse(row.check.finding)] }] : [];
  });
}
