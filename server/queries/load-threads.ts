// The talk of one article as its pages see it. Who may read the article reads all of it;
// permission is the caller's to ask.
import type { AnnotationId, ArticleId, CommentId, ThreadId, UserId } from "#lib/id.ts";
import { mentionsIn } from "#lib/talk/body.ts";
import type { CommentView, Named, ThreadView } from "#lib/talk/thread.ts";
import type { Db } from "#server/db/client.ts";

/** The threads of an article, oldest first. Ids that are not this article's are left out. */
export async function loadThreads(db: Db, articleId: ArticleId, only?: { ids: readonly ThreadId[] }): Promise<ThreadView[]> {
  const ofArticle = only ? { articleId, id: { in: [...only.ids] } } : { articleId };
  const [threads, comments] = await Promise.all([
    db.thread.findMany({ where: ofArticle, orderBy: { id: "asc" }, select: { id: true, annotationId: true, resolvedAt: true, resolvedById: true, createdAt: true } }),
    db.comment.findMany({
      where: { thread: { is: ofArticle } }, orderBy: { id: "asc" },
      select: { id: true, threadId: true, byId: true, body: true, at: true, editedAt: true, deletedAt: true },
    }),
  ]);
  const ids = [...threads.map((row) => row.resolvedById ?? ""), ...comments.flatMap(({ byId, body }) => [byId, ...mentionsIn(body)])];
  const people = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  const names = new Map(people.map((person) => [person.id, person.name]));

  const commentsOf = new Map<string, CommentView[]>();
  for (const row of comments) {
    const mentions = mentionsIn(row.body).flatMap((id): Named[] => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name }];
    });
    const view: CommentView = {
      id: row.id as CommentId, byId: row.byId as UserId, byName: names.get(row.byId) ?? "", body: row.body, mentions,
      at: row.at.toISOString(), editedAt: row.editedAt?.toISOString() ?? null, deletedAt: row.deletedAt?.toISOString() ?? null,
    };
    const known = commentsOf.get(row.threadId);
    if (known) known.push(view);
    else commentsOf.set(row.threadId, [view]);
  }
  return threads.map((row) => ({
    id: row.id as ThreadId, annotationId: row.annotationId as AnnotationId | null, createdAt: row.createdAt.toISOString(),
    resolved: row.resolvedAt && { at: row.resolvedAt.toISOString(), byName: names.get(row.resolvedById ?? "") ?? "" },
    comments: commentsOf.get(row.id) ?? [],
  }));
}
