// Taking back one's own comment: its words go for good, its place in the thread stays.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { CommentId } from "#lib/id.ts";
import { canChangeComment } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { findThread } from "#server/services/talk.ts";

/** Refused as "deleted" where it was taken back already. What was told of it is not shown any more. */
export async function deleteComment(context: Context, command: CommandOf<"delete-comment">): Promise<Outcome<{ commentId: CommentId }>> {
  const { desk } = context;
  const { articleId, threadId, commentId } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");

  const outcome = await act(context, command, async (tx, at) => {
    const comment = (await findThread(tx, articleId, threadId))?.comments.find(({ id }) => id === commentId);
    if (!comment) return refuse("missing");
    if (!canChangeComment(context.actor, article, comment)) return refuse("forbidden");
    if (comment.deletedAt) return refuse("deleted");
    const { count } = await tx.comment.updateMany({ where: { id: commentId, version: comment.version }, data: { body: "", deletedAt: at, version: { increment: 1 } } });
    if (count === 0) return refuse("stale");
    return { value: { commentId }, event: { type: "comment.deleted", articleId, threadId, commentId } };
  });
  if (outcome.ok) desk.collab.announce(articleId, { type: "thread", id: threadId });
  return outcome;
}
