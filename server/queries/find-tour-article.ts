// Newcomers are shown round an article in which every step has something to show.
import { idOf, type ArticleId } from "#lib/id.ts";
import type { Actor } from "#server/context.ts";
import type { Desk } from "#server/desk.ts";
import { readableArticles } from "#server/queries/readable-articles.ts";

/** The sample, else the article on the desk that changed last; null when this actor can read none. */
export async function findTourArticle({ db }: Pick<Desk, "db">, actor: Actor): Promise<{ id: ArticleId; isSample: boolean } | null> {
  const found = await db.article.findFirst({
    where: { AND: [readableArticles(actor), { archivedAt: null, trashedAt: null }] }, orderBy: [{ isSample: "desc" }, { changedAt: "desc" }, { id: "desc" }], select: { id: true, isSample: true },
  });
  return found && { id: idOf<ArticleId>().parse(found.id), isSample: found.isSample };
}
