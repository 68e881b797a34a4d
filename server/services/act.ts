// The frame every act on an article runs in: permission and decision first, one short
// transaction, the audit event and the answer in that same transaction. An answer is kept
// under the command's id, so that a client which lost it may ask again and nothing happens twice.
import type { AuditEvent } from "#lib/audit/event.ts";
import type { Outcome, Refusal } from "#lib/commands.ts";
import type { ArticleId, CommandId } from "#lib/id.ts";
import { canReadArticle, type ArticleSubject } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import type { Db, Tx } from "#server/db/client.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";

export interface ArticleRow extends ArticleSubject {
  id: string;
  title: string;
  type: string | null;
  language: string;
  salt: string;
  /** The byline. */
  author: string | null;
}

export function refuse(reason: Refusal): { ok: false; reason: Refusal } {
  return { ok: false, reason };
}

/** The article an act is on, or null when there is none this actor may know of. */
export async function loadActArticle(db: Db | Tx, context: Context, id: ArticleId): Promise<ArticleRow | null> {
  const article = await db.article.findUnique({
    where: { id },
    select: { id: true, title: true, type: true, language: true, salt: true, author: true, ...articleSubject(context.actor.id) },
  });
  return article && canReadArticle(context.actor, article) ? article : null;
}

/**
 * Runs `write` in one transaction with its audit event and the stored answer. The work decides before it writes:
 * a refusal it returns leaves nothing behind but what it wrote itself, so it must return one only before its first write.
 */
export async function act<T>(
  context: Context,
  command: { id: CommandId; type: string },
  write: (tx: Tx, at: Date) => Promise<{ value: T; event: AuditEvent } | { ok: false; reason: Refusal }>,
): Promise<Outcome<T>> {
  const at = context.now();
  return inTransaction<Outcome<T>>(context.desk.db, async (tx) => {
    const earlier = await tx.command.findUnique({ where: { id: command.id } });
    if (earlier) {
      // The same command sent twice at once: the second finds the first's answer.
      return earlier.byId === context.actor.id ? { ok: true, value: JSON.parse(earlier.result) as T } : refuse("invalid");
    }
    const done = await write(tx, at);
    if ("reason" in done) return refuse(done.reason);
    await appendAudit(tx, { at, actorId: context.actor.id, event: done.event });
    if ("articleId" in done.event && done.event.articleId && changesArticle(done.event)) {
      await tx.article.updateMany({ where: { id: done.event.articleId }, data: { changedAt: at } });
    }
    await tx.command.create({
      data: { id: command.id, byId: context.actor.id, type: command.type, result: JSON.stringify(done.value), at },
    });
    return { ok: true, value: done.value };
  });
}

/** What moves an article to the top of the desk. Taking a source in use is about the person, not the article. */
function changesArticle({ type }: AuditEvent): boolean {
  return type !== "source.used" && type !== "report.exported" && type !== "annotations.exported" && type !== "article.received";
}
