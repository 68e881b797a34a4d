// What the page that compares an article with another text is given: the text as it stands now.
import type { Language } from "#lib/article/article.ts";
import { language } from "#lib/article/article-schema.ts";
import type { Block } from "#lib/article/block.ts";
import type { ArticleId } from "#lib/id.ts";
import { canAnnotate, canPropose, canReadArticle } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";

export interface CompareData {
  article: { id: ArticleId; title: string; language: Language };
  canAnnotate: boolean;
  canPropose: boolean;
  /** Without marks: what is said of the text is not asked here. */
  blocks: Block[];
}

/** Null: there is no such article, or the actor may not read it. Throws when the text cannot be read. */
export async function loadCompare({ actor, desk }: Context, articleId: ArticleId): Promise<CompareData | null> {
  const article = await desk.db.article.findUnique({ where: { id: articleId }, select: { title: true, language: true, ...articleSubject(actor.id) } });
  if (!article || !canReadArticle(actor, article)) return null;
  const { blocks } = await desk.collab.readText(articleId);
  return {
    article: { id: articleId, title: article.title, language: language.parse(article.language) }, canAnnotate: canAnnotate(actor, article), canPropose: canPropose(actor, article),
    blocks: blocks.map(({ id, kind, text }) => ({ id, kind, text, marks: [] })),
  };
}
