// Everything that is still to be asked about an article.
import type { Language } from "#lib/article/article.ts";
import { language } from "#lib/article/article-schema.ts";
import { livingAnnotations } from "#lib/anchor/living.ts";
import type { ArticleId } from "#lib/id.ts";
import { canReadArticle } from "#lib/permission/can.ts";
import { callSheet, type Contact } from "#lib/workflow/query.ts";
import type { Context } from "#server/context.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";

export interface CallSheetData {
  article: { id: ArticleId; title: string; language: Language };
  contacts: Contact[];
  /** The words of the items as they stand, or as they were where they are lost. */
  words: Record<string, string>;
}

/** Null: there is no such article, or the actor may not read it. */
export async function loadCallSheet({ actor, desk }: Context, articleId: ArticleId): Promise<CallSheetData | null> {
  const article = await desk.db.article.findUnique({ where: { id: articleId }, select: { title: true, language: true, ...articleSubject(actor.id) } });
  if (!article || !canReadArticle(actor, article)) return null;
  const [{ blocks }, annotations] = await Promise.all([desk.collab.readText(articleId), loadAnnotations(desk.db, articleId)]);
  const living = livingAnnotations(blocks);
  const asked = annotations.filter((view) => view.queries);
  return {
    article: { id: articleId, title: article.title, language: language.parse(article.language) },
    contacts: callSheet(asked.flatMap((view) => view.queries ?? [])),
    words: Object.fromEntries(asked.map((view) => [view.id, living.get(view.id)?.words ?? view.quote])),
  };
}
