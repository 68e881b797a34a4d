// Annotations as an actor may see them: every door that shows checks to a person goes through here.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import type { ActorSubject } from "#lib/permission/can.ts";
import type { Db, Tx } from "#server/db/client.ts";
import { loadHiddenChecks } from "#server/queries/load-hidden-checks.ts";
import { loadVisibleChecks } from "#server/queries/load-visible-checks.ts";
import { readableArticles } from "#server/queries/readable-articles.ts";

/** As loadAnnotations, without what is hidden from this actor. */
export async function loadSeenAnnotations(db: Db | Tx, actor: ActorSubject, articleId: ArticleId, only?: { ids: readonly AnnotationId[] }): Promise<AnnotationView[]> {
  return withCited(db, actor, await loadVisibleChecks(db, actor, articleId, only));
}

/** Where the cited checks were made, of those this actor may read and has not still to check blind. */
async function withCited(db: Db | Tx, actor: ActorSubject, views: AnnotationView[]): Promise<AnnotationView[]> {
  const ids = views.flatMap(({ checks }) => checks.flatMap(({ citesId }) => citesId ?? []));
  if (ids.length === 0) return views;
  const rows = await db.check.findMany({
    where: { id: { in: ids }, article: { AND: [readableArticles(actor), { trashedAt: null }] } },
    select: { id: true, at: true, by: { select: { name: true } }, article: { select: { id: true, title: true } }, words: { take: 1, orderBy: { id: "asc" }, select: { annotationId: true } } },
  });
  const hidden = await loadHiddenChecks(db, actor, rows.flatMap(({ words }) => words.map(({ annotationId }) => annotationId)));
  const cited = new Map(rows.filter(({ id }) => !hidden.has(id)).map(({ id, at, by, article, words }) => [id, { articleId: article.id as ArticleId, annotationId: words[0]?.annotationId as AnnotationId, title: article.title, byName: by.name, at: at.toISOString() }]));
  return views.map((view) => ({
    ...view,
    checks: view.checks.map((check) => {
      const cites = check.citesId && cited.get(check.citesId);
      return cites ? { ...check, cites } : check;
    }),
  }));
}
