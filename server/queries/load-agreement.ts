// How far second checks agree with first ones, as they were filed: on the desk and by article. The number of queries does not grow with the checks.
import type { ArticleId } from "#lib/id.ts";
import { canReadAgreement } from "#lib/permission/can.ts";
import { agreementOf, type Agreement, type Pair } from "#lib/workflow/agreement.ts";
import { secondMethods } from "#lib/workflow/blind.ts";
import type { Finding } from "#lib/workflow/finding.ts";
import type { Context } from "#server/context.ts";
import { readableArticles } from "#server/queries/readable-articles.ts";

export interface AgreementPage {
  desk: Agreement;
  /** With second checks, the one with the latest first; at most fifty. */
  articles: readonly (Agreement & { article: { id: ArticleId; title: string } })[];
}

const mostArticles = 50;

/** Null: not for this actor. A check that was taken back does not count, nor does one without a first. */
export async function loadAgreement({ desk: { db }, actor }: Pick<Context, "desk" | "actor">): Promise<AgreementPage | null> {
  if (!canReadAgreement(actor)) return null;
  const article = readableArticles(actor);
  const second = { method: { in: [...secondMethods] }, article };
  const [rows, voids] = await Promise.all([
    db.checkedWords.findMany({
      where: { check: { article, finding: { not: "void" } }, annotation: { words: { some: { check: { is: second } } } } },
      orderBy: { id: "asc" }, select: { annotationId: true, partId: true, check: { select: { id: true, articleId: true, byId: true, finding: true, method: true, at: true } } },
    }),
    db.check.findMany({ where: { voidsId: { not: null }, article }, select: { voidsId: true } }),
  ]);
  const takenBack = new Set(voids.map(({ voidsId }) => voidsId));
  const pairs = new Map<string, Pair<Finding>[]>();
  const seen = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    if (takenBack.has(row.check.id)) continue;
    const before = (seen.get(row.annotationId) ?? []).filter((other) => other.partId === row.partId || other.partId === null || row.partId === null);
    const isSecond = secondMethods.some((method) => method === row.check.method);
    const first = isSecond ? before.findLast((other) => other.check.byId !== row.check.byId) : undefined;
    if (first) pairs.set(row.check.articleId, [...(pairs.get(row.check.articleId) ?? []), [first.check.finding as Finding, row.check.finding as Finding]]);
    seen.set(row.annotationId, [...(seen.get(row.annotationId) ?? []), row]);
  }
  const latest = [...pairs.keys()].toReversed().slice(0, mostArticles);
  const titles = new Map((await db.article.findMany({ where: { id: { in: latest } }, select: { id: true, title: true } })).map(({ id, title }) => [id, title]));
  return {
    desk: agreementOf([...pairs.values()].flat()),
    articles: latest.map((id) => ({ ...agreementOf(pairs.get(id) ?? []), article: { id: id as ArticleId, title: titles.get(id) ?? "" } })),
  };
}
