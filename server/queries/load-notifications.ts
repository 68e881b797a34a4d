// What a person is told. The rows hold ids; whether the person may still read the article is
// asked now, so that nothing is shown, and nothing counted, of one that was closed to them since.
import type { ArticleId, NotificationId, ThreadId } from "#lib/id.ts";
import { withNames } from "#lib/talk/body.ts";
import { excerptOf, type NotificationList } from "#lib/talk/notification.ts";
import { notificationType } from "#lib/talk/notification-schema.ts";
import type { ActorSubject } from "#lib/permission/can.ts";
import { mentionsIn } from "#lib/talk/body.ts";
import type { Named } from "#lib/talk/thread.ts";
import type { Context } from "#server/context.ts";
import { readableArticles } from "#server/queries/readable-articles.ts";

/** Older ones are not listed. */
const most = 50;

/** Notifications of a person that may be shown to them now: not those of a comment that was taken back. */
export function visibleNotifications(actor: ActorSubject) {
  return {
    userId: actor.id,
    AND: [{ article: { AND: [readableArticles(actor), { trashedAt: null }] } }, { OR: [{ commentId: null }, { comment: { deletedAt: null } }] }],
  };
}

/** How many the actor has not read. */
export function countUnread({ desk, actor }: Pick<Context, "desk" | "actor">): Promise<number> {
  return desk.db.notification.count({ where: { ...visibleNotifications(actor), readAt: null } });
}

/** The newest ones, with the beginning of what was said. */
export async function loadNotifications(context: Pick<Context, "desk" | "actor">): Promise<NotificationList> {
  const { db } = context.desk;
  const [unread, rows] = await Promise.all([
    countUnread(context),
    db.notification.findMany({
      where: visibleNotifications(context.actor), orderBy: { id: "desc" }, take: most,
      select: {
        id: true, type: true, articleId: true, threadId: true, at: true, readAt: true,
        by: { select: { name: true } }, article: { select: { title: true } }, comment: { select: { body: true } },
      },
    }),
  ]);
  const mentioned = [...new Set(rows.flatMap(({ comment }) => (comment ? mentionsIn(comment.body) : [])))];
  const people = (await db.user.findMany({ where: { id: { in: mentioned } }, select: { id: true, name: true } })) as Named[];
  return {
    unread,
    entries: rows.map((row) => ({
      id: row.id as NotificationId, type: notificationType.parse(row.type), byName: row.by.name,
      articleId: row.articleId as ArticleId, articleTitle: row.article.title, threadId: row.threadId as ThreadId | null,
      excerpt: row.comment && excerptOf(withNames(row.comment.body, people)), at: row.at.toISOString(), isRead: row.readAt !== null,
    })),
  };
}
