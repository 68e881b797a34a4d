// An article with what is said of its words, as the converters of lib/formats/annotations take it. The text is the
// living one; nothing cached is read.
import type { Language } from "#lib/article/article.ts";
import { language } from "#lib/article/article-schema.ts";
import type { AnnotatedText } from "#lib/formats/annotations/annotated.ts";
import { annotatedText } from "#lib/formats/annotations/build.ts";
import type { Block } from "#lib/article/block.ts";
import { dismissals } from "#lib/hints/visible.ts";
import type { ArticleId } from "#lib/id.ts";
import { canReadArticle } from "#lib/permission/can.ts";
import { checkText } from "#lib/rules/checker.ts";
import { rules } from "#lib/rules/registry.ts";
import type { Context } from "#server/context.ts";
import type { Db } from "#server/db/client.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { loadRuleSettings } from "#server/queries/load-rule-settings.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";
import { loadSeenAnnotations } from "#server/queries/load-seen-annotations.ts";

/** Null: there is no such article, or the actor may not read it. Throws when the text cannot be read. */
export async function loadAnnotated({ actor, desk, now }: Context, articleId: ArticleId, { withHints }: { withHints: boolean }): Promise<AnnotatedText | null> {
  const { db } = desk;
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: { title: true, language: true, publicUrl: true, ...articleSubject(actor.id) },
  });
  if (!article || !canReadArticle(actor, article)) return null;
  const [{ blocks }, annotations, { name, ownKinds }, threads, proposals, readings] = await Promise.all([
    desk.collab.readText(articleId), loadSeenAnnotations(db, actor, articleId), loadNewsroom(db),
    db.thread.count({ where: { articleId } }), db.proposal.count({ where: { articleId, state: { not: "withdrawn" } } }), db.reading.count({ where: { articleId, takenBack: null } }),
  ]);
  const inLanguage = language.parse(article.language);
  const hints = withHints ? await hintsOf(db, articleId, blocks, inLanguage) : undefined;
  return annotatedText({
    article: { articleId, title: article.title, language: inLanguage, publicUrl: article.publicUrl, stage: article.stage },
    newsroom: name, at: now().toISOString(), blocks, annotations, ownKinds: new Map(ownKinds.map(({ id, label }) => [id, label])),
    threads, proposals, readings, ...(hints && { hints }),
  });
}

/** As the newsroom has its rules, without what was dismissed. */
async function hintsOf(db: Db, articleId: ArticleId, blocks: readonly Block[], inLanguage: Language) {
  const [settings, dismissed] = await Promise.all([
    loadRuleSettings(db),
    db.dismissedHint.findMany({ where: { OR: [{ articleId }, { articleId: null }] }, select: { rule: true, words: true } }),
  ]);
  const isDismissed = dismissals(dismissed);
  const { hints } = checkText(rules, { blocks: blocks.map(({ kind, text }) => ({ kind, text })), language: inLanguage, settings });
  return hints.filter(({ rule, text }) => !isDismissed(rule, text));
}
