// How far second checks agree with first ones, and two people on which words they mark: on the desk and by article. Texts are read of a
// few articles only, and what is asked of the database is bounded by them.
import { livingAnnotations } from "#lib/anchor/living.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { kind } from "#lib/annotation/kind-schema.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { canReadAgreement } from "#lib/permission/can.ts";
import { agreementOf, markedAlike, type Agreement, type Mark, type MarkedAlike } from "#lib/workflow/agreement.ts";
import type { Context } from "#server/context.ts";
import type { Db } from "#server/db/client.ts";
import type { Desk } from "#server/desk.ts";
import { loadSecondChecks } from "#server/queries/load-second-checks.ts";
import { readableArticles } from "#server/queries/readable-articles.ts";

export interface AgreementPage {
  desk: Agreement;
  /** Over the articles below that have one; null: no two people marked in the same block. */
  marked: MarkedAlike | null;
  /** With second checks, the one with the latest first, then the others in which two people marked; at most fifty of either. */
  articles: readonly (Agreement & { article: { id: ArticleId; title: string }; marked: MarkedAlike | null })[];
}

const mostArticles = 50;
/** Texts that are read for what was marked in them. */
const mostTexts = 20;

const annotationId = idOf<AnnotationId>();

/** Null: not for this actor. */
export async function loadAgreement({ desk, actor }: Pick<Context, "desk" | "actor">): Promise<AgreementPage | null> {
  if (!canReadAgreement(actor)) return null;
  const { db } = desk;
  const [seconds, changed] = await Promise.all([
    loadSecondChecks(db, readableArticles(actor)),
    db.article.findMany({ where: { AND: [readableArticles(actor), { archivedAt: null, isSample: false }] }, orderBy: [{ changedAt: "desc" }, { id: "desc" }], take: mostArticles, select: { id: true } }),
  ]);
  const pairs = Map.groupBy(seconds, ({ articleId }) => articleId);
  const latest = [...pairs.keys()].toReversed().slice(0, mostArticles);
  const candidates = [...new Set([...latest, ...changed.map(({ id }) => id as ArticleId)])];
  const shared = (await markedByMany(db, candidates)).slice(0, mostTexts);
  const marks = new Map(await Promise.all(shared.map(async (id): Promise<[ArticleId, Mark[]]> => [id, await marksOf(desk, id)])));
  const rows = candidates.flatMap((id) => {
    const marked = markedAlike([marks.get(id) ?? []]);
    return marked || pairs.has(id) ? [{ id, marked }] : [];
  });
  const titles = new Map((await db.article.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, select: { id: true, title: true } })).map(({ id, title }) => [id, title]));
  return {
    desk: agreementOf(seconds.map(({ pair }) => pair)),
    marked: markedAlike([...marks.values()]),
    articles: rows.map(({ id, marked }) => ({ ...agreementOf((pairs.get(id) ?? []).map(({ pair }) => pair)), marked, article: { id, title: titles.get(id) ?? "" } })),
  };
}

/** Those of the articles in which more than one person marked anything, in the order given. Who marked elsewhere and was brought in is a person of their own. */
async function markedByMany(db: Db, ids: readonly ArticleId[]): Promise<ArticleId[]> {
  const [here, there] = await Promise.all([
    db.annotation.groupBy({ by: ["articleId", "createdById"], where: { articleId: { in: [...ids] }, ...live, imported: null } }),
    db.importedAnnotation.groupBy({ by: ["articleId", "creator"], where: { articleId: { in: [...ids] }, creator: { not: null }, annotation: live } }),
  ]);
  const hands = Map.groupBy([...here, ...there], ({ articleId }) => articleId);
  return ids.filter((id) => (hands.get(id)?.length ?? 0) > 1);
}

const live = { deletedAt: null, carries: null } as const;

/** Where each person's items stand in the living text; what has lost its place is nowhere. */
async function marksOf({ db, collab }: Desk, articleId: ArticleId): Promise<Mark[]> {
  const [{ blocks }, rows] = await Promise.all([
    collab.readText(articleId),
    db.annotation.findMany({ where: { articleId, ...live }, select: { id: true, kind: true, quote: true, createdById: true, imported: { select: { creator: true } } } }),
  ]);
  const quotes = new Map(rows.map(({ id, quote }) => [id, quote]));
  const living = livingAnnotations(blocks, (id) => quotes.get(id));
  return rows.flatMap((row): Mark[] => {
    const at = living.get(annotationId.parse(row.id));
    const by = row.imported ? row.imported.creator && `there ${row.imported.creator}` : row.createdById;
    if (!at || !by || !isItemKind(kind.parse(row.kind))) return [];
    return [...Map.groupBy(at.pieces, ({ index }) => index)].map(([index, pieces]) => ({ by, index, from: Math.min(...pieces.map(({ from }) => from)), to: Math.max(...pieces.map(({ to }) => to)) }));
  });
}
