// What the acts of talk have in common: who may be mentioned, who takes part in a thread, and
// who is told. Telling is rows of ids in the transaction of the act; mail follows later by a job.
import type { ArticleId, CommentId, ThreadId, UserId } from "#lib/id.ts";
import { canReadArticle } from "#lib/permission/can.ts";
import { parseRoles } from "#lib/permission/role.ts";
import { mentionsIn } from "#lib/talk/body.ts";
import { toTell, type Said } from "#lib/talk/notification.ts";
import type { Context } from "#server/context.ts";
import type { Db, Tx } from "#server/db/client.ts";
import { enqueue } from "#server/jobs/queue.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";

/** Milliseconds in which one mail gathers what a person is told. */
const mailPause = 3 * 60_000;

/** Whether all of these are people with an open account who may read the article now. */
export async function areReaders(db: Db | Tx, articleId: ArticleId, ids: readonly UserId[]): Promise<boolean> {
  for (const id of ids) {
    const person = await db.user.findUnique({ where: { id }, select: { roles: true, disabledAt: true } });
    if (!person || person.disabledAt) return false;
    const article = await db.article.findUnique({ where: { id: articleId }, select: articleSubject(id) });
    if (!article || !canReadArticle({ id, roles: parseRoles(person.roles) }, article)) return false;
  }
  return true;
}

/** A thread of this article with what has been said in it, oldest first; null when there is none. */
export function findThread(tx: Tx, articleId: ArticleId, threadId: ThreadId) {
  return tx.thread.findFirst({
    where: { id: threadId, articleId },
    select: { version: true, resolvedAt: true, comments: { orderBy: { id: "asc" }, select: { id: true, byId: true, body: true, deletedAt: true, version: true } } },
  });
}

/** Whoever has written in a thread or was mentioned there. */
export function takingPart(comments: readonly { byId: string; body: string }[]): UserId[] {
  return [...new Set(comments.flatMap(({ byId, body }) => [byId as UserId, ...mentionsIn(body)]))];
}

interface About {
  articleId: ArticleId;
  threadId: ThreadId;
  commentId: CommentId | null;
  at: Date;
}

/** Writes a notification for each who is to be told, and queues the mail that gathers them. */
export async function tellPeople(tx: Tx, context: Context, said: Omit<Said, "by">, { at, ...about }: About): Promise<void> {
  const told = toTell({ ...said, by: context.actor.id });
  if (told.length === 0) return;
  await tx.notification.createMany({ data: told.map((one) => ({ ...one, ...about, id: context.newId<string>(), byId: context.actor.id, at })) });
  const runAt = new Date(at.getTime() + mailPause);
  for (const { userId } of told) await enqueue(tx, { kind: "mail.digest", payload: { userId }, dedupeKey: `mail.digest:${userId}`, runAt }, at);
}
