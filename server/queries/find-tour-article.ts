// Newcomers are shown round an article in which every step has something to show.
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import type { Actor } from "#server/context.ts";
import type { Desk } from "#server/desk.ts";
import { readableArticles } from "#server/queries/readable-articles.ts";

const onDesk = { archivedAt: null, trashedAt: null };

/** The sample article, as long as it is on the desk and this actor may read it. */
export async function findSample({ db }: Pick<Desk, "db">, actor: Actor): Promise<ArticleId | null> {
  const found = await db.article.findFirst({ where: { AND: [{ isSample: true, ...onDesk }, readableArticles(actor)] }, orderBy: { id: "desc" }, select: { id: true } });
  return found && idOf<ArticleId>().parse(found.id);
}

/** The sample, else the article on the desk that changed last; null when this actor can read none. */
export async function findTourArticle(desk: Pick<Desk, "db">, actor: Actor): Promise<ArticleId | null> {
  const sample = await findSample(desk, actor);
  if (sample) return sample;
  const found = await desk.db.article.findFirst({ where: { AND: [onDesk, readableArticles(actor)] }, orderBy: [{ changedAt: "desc" }, { id: "desc" }], select: { id: true } });
  return found && idOf<ArticleId>().parse(found.id);
}
