// Other words for one's own comment. That it was edited stays visible; whom it mentions now and
// did not before is told.
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { CommentId } from "#lib/id.ts";
import { canChangeComment } from "#lib/permission/can.ts";
import { mentionsIn } from "#lib/talk/body.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { areReaders, findThread, tellPeople } from "#server/services/talk.ts";

/** Refused as "deleted" where the comment was taken back meanwhile. Whoever it mentioned before may stay mentioned. */
export async function editComment(context: Context, command: CommandOf<"edit-comment">): Promise<Outcome<{ commentId: CommentId }>> {
  const { desk } = context;
  const { articleId, threadId, commentId, body } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");

  const outcome = await act(context, command, async (tx, at) => {
    const comment = (await findThread(tx, articleId, threadId))?.comments.find(({ id }) => id === commentId);
    if (!comment) return refuse("missing");
    if (!canChangeComment(context.actor, article, comment)) return refuse("forbidden");
    if (comment.deletedAt) return refuse("deleted");
    const before = mentionsIn(comment.body);
    const mentions = mentionsIn(body);
    const mentioned = mentions.filter((id) => !before.includes(id));
    if (!(await areReaders(tx, articleId, mentioned))) return refuse("not_a_reader");
    const { count } = await tx.comment.updateMany({ where: { id: commentId, version: comment.version }, data: { body, editedAt: at, version: { increment: 1 } } });
    if (count === 0) return refuse("stale");
    await tellPeople(tx, context, { type: "reply", mentioned, takingPart: [] }, { articleId, threadId, commentId, at });
    return {
      value: { commentId },
      event: { type: "comment.edited", articleId, threadId, commentId, digest: saltedDigest(article.salt, body), mentions },
    };
  });
  if (outcome.ok) desk.collab.announce(articleId, { type: "thread", id: threadId });
  return outcome;
}
