// What a browser's tab says of a page of an article: which page, and of which article, for who has several open.
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import type { Context } from "#server/context.ts";
import { readableArticles } from "#server/queries/readable-articles.ts";

/** The page's name alone where this actor may not know of the article, or there is none. */
export async function articlePageTitle({ actor, desk }: Pick<Context, "actor" | "desk">, id: string, page: string): Promise<{ title: string }> {
  const articleId = idOf<ArticleId>().safeParse(id);
  const article = articleId.success ? await desk.db.article.findFirst({ where: { AND: [readableArticles(actor), { id: articleId.data }] }, select: { title: true } }) : null;
  return { title: article?.title ? `${page} · ${article.title}` : page };
}
