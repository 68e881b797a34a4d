// Putting an article away and taking it back. Nothing is erased: the archive and the trash both
// give back, and what was said about the text stays with it.
import { shelfOf, type Shelf, type Shelved } from "#lib/article/desk-filter.ts";
import type { ArticleId } from "#lib/id.ts";
import { canReadArticle, canShelveArticle } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";

export type ShelveResult = { ok: true; from: Shelf } | { ok: false; reason: "forbidden" | "missing" };

/**
 * Puts an article on a shelf, and answers where it was, so that the act can be taken back. Where it already lies there nothing
 * happens. Whoever has it open is put out of it, and comes back as a reader or as a writer.
 */
export async function shelveArticle(context: Context, input: { articleId: ArticleId; to: Shelf }): Promise<ShelveResult> {
  const { desk, actor } = context;
  const { articleId, to } = input;
  const at = context.now();
  const done = await inTransaction<ShelveResult>(desk.db, async (tx) => {
    const article = await tx.article.findUnique({
      where: { id: articleId }, select: { trashedAt: true, ...articleSubject(actor.id) },
    });
    if (!article || !canReadArticle(actor, article)) return { ok: false, reason: "missing" };
    if (!canShelveArticle(actor, article)) return { ok: false, reason: "forbidden" };
    const from = shelfOf(article);
    if (from === to) return { ok: true, from };
    await tx.article.update({ where: { id: articleId }, data: shelved(article, to, at), select: { id: true } });
    await appendAudit(tx, { at, actorId: actor.id, event: { type: "article.shelved", articleId, from, to } });
    return { ok: true, from };
  });
  if (done.ok && done.from !== to) await desk.collab.recheck({ articleId });
  return done;
}

/** A trashed article is archived as well, so that whatever asks "archived?" keeps its hands off it too. */
function shelved(before: Shelved, to: Shelf, at: Date): Shelved {
  switch (to) {
    case "desk": return { archivedAt: null, trashedAt: null };
    case "archive": return { archivedAt: before.archivedAt ?? at, trashedAt: null };
    case "trash": return { archivedAt: before.archivedAt ?? at, trashedAt: at };
  }
}
