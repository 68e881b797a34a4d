// What the page for files of annotations shows: of every format what it would leave behind, or why it may not be made.
import type { ClaimReviewRefusal } from "#lib/formats/annotations/claim-review.ts";
import type { Left } from "#lib/formats/annotations/annotated.ts";
import { convert, exportFormats, type ExportFormat } from "#lib/formats/annotations/formats.ts";
import type { Language } from "#lib/article/article.ts";
import { language } from "#lib/article/article-schema.ts";
import type { ArticleId } from "#lib/id.ts";
import { canAnnotate } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { loadAnnotated } from "#server/queries/load-annotated.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";

export interface Exchange {
  article: { id: ArticleId; title: string; language: Language };
  canImport: boolean;
  annotations: number;
  formats: { format: ExportFormat; left: Left[]; refused: ClaimReviewRefusal | null }[];
}

/** Null as in loadAnnotated. */
export async function loadExchange(context: Context, articleId: ArticleId): Promise<Exchange | null> {
  const article = await loadAnnotated(context, articleId, { withHints: false });
  const subject = article && (await context.desk.db.article.findUnique({ where: { id: articleId }, select: articleSubject(context.actor.id) }));
  if (!subject) return null;
  const { publicScale } = await loadNewsroom(context.desk.db);
  return {
    article: { id: articleId, title: article.title, language: language.parse(article.language) },
    canImport: canAnnotate(context.actor, subject), annotations: article.annotations.length,
    formats: exportFormats.map((format) => {
      const made = convert(article, format, publicScale);
      return { format, left: made.ok ? made.left : [], refused: made.ok ? null : made.reason };
    }),
  };
}
