// The desk's cache of how far an article is, and the words it is found by. Derived from the living text;
// gates and reports never read it.
import { livingAnnotations, sentenceOf } from "#lib/anchor/living.ts";
import { folded } from "#lib/annotation/fold.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { language } from "#lib/article/article-schema.ts";
import type { ArticleId, UserId } from "#lib/id.ts";
import { countWords } from "#lib/text/count.ts";
import { standings, type Standing } from "#lib/workflow/finding.ts";
import type { Eyes } from "#lib/workflow/blind.ts";
import { gateCounts } from "#lib/workflow/gates.ts";
import { standingOf } from "#lib/workflow/standing.ts";
import type { Desk } from "#server/desk.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { textDocumentsOf } from "#server/db/search-documents.ts";
import { indexText } from "#server/db/search-due.ts";
import { searchRow } from "#server/db/search.ts";
import { loadGateInput, seenInput } from "#server/queries/load-gates.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";

/** Somebody who might check anything second. */
const anyChecker: Eyes = { id: "" as UserId, checks: true, decides: false };

/** Computes an article's progress anew and stores it, with the words it is found by. Nothing happens for an article that does not exist. */
export async function refreshProgress(desk: Desk, articleId: ArticleId, now: () => Date): Promise<void> {
  const article = await desk.db.article.findUnique({ where: { id: articleId }, select: { id: true, language: true, title: true, type: true, section: true, author: true, createdById: true, createdAt: true, progress: { select: { logSeq: true } } } });
  if (!article) return;
  const [{ blocks, logSeq }, { id: policyId, rules }] = await Promise.all([desk.collab.readText(articleId), loadPolicy(desk.db)]);
  // The desk's counts are for everybody: what is hidden from a second checker counts as unchecked.
  const input = seenInput(await loadGateInput(desk.db, article, blocks), rules, anyChecker);
  const { annotations } = input;
  const living = livingAnnotations(blocks);
  const inLanguage = language.parse(article.language);
  const placed = annotations.flatMap((view) => {
    const at = living.get(view.id);
    return at ? [{ id: view.id, kind: view.kind, living: at }] : [];
  });
  const inside = folded(placed);
  const counts: Record<Standing, number> = { unchecked: 0, waiting: 0, passed: 0, problem: 0, recheck: 0, lost: 0 };
  for (const view of annotations) {
    if (!isItemKind(view.kind) || inside.has(view.id)) continue;
    const at = living.get(view.id);
    const words = at ? { words: at.words, sentence: sentenceOf(blocks, at, inLanguage) } : null;
    counts[standingOf(view, words).standing] += 1;
  }
  const row = {
    ...counts,
    items: standings.reduce((sum, standing) => sum + counts[standing], 0),
    words: blocks.reduce((sum, block) => sum + countWords(block.text), 0),
    gates: JSON.stringify(gateCounts(input, rules)),
    policyId, logSeq, at: now(),
  };
  // An article is called what its title block says; one without a title block keeps the name it was given.
  const title = blocks.find((block) => block.kind === "title")?.text.trim().slice(0, 300) || article.title;
  // Folding a long text takes time, and every writer waits for a transaction.
  const rows = textDocumentsOf({ ...article, title }, blocks).map(searchRow);
  // Counting again is no change of the article: only new entries of its log are.
  const isEdited = logSeq > (article.progress?.logSeq ?? logSeq);
  await inTransaction(desk.db, async (tx) => {
    await tx.articleProgress.upsert({ where: { articleId }, create: { articleId, ...row }, update: row });
    if (isEdited || title !== article.title) {
      await tx.article.update({ where: { id: articleId }, data: { ...(title !== article.title && { title }), ...(isEdited && { changedAt: row.at }) }, select: { id: true } });
    }
    await indexText(tx, articleId, { rows, logSeq });
  });
}
