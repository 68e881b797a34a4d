// An answer in a thread. Where something is said again, nothing is settled: a resolved thread
// is open from then on.
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { CommentId } from "#lib/id.ts";
import { canTalk } from "#lib/permission/can.ts";
import { mentionsIn } from "#lib/talk/body.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { areReaders, findThread, takingPart, tellPeople } from "#server/services/talk.ts";

export async function addComment(context: Context, command: CommandOf<"add-comment">): Promise<Outcome<{ commentId: CommentId }>> {
  const { desk } = context;
  const { articleId, threadId, commentId, body } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canTalk(context.actor, article)) return refuse("forbidden");
  const mentions = mentionsIn(body);

  const outcome = await act(context, command, async (tx, at) => {
    const thread = await findThread(tx, articleId, threadId);
    if (!thread) return refuse("missing");
    if (!(await areReaders(tx, articleId, mentions))) return refuse("not_a_reader");
    if (await tx.comment.findUnique({ where: { id: commentId }, select: { id: true } })) return refuse("invalid");
    const reopened = thread.resolvedAt !== null;
    const { count } = await tx.thread.updateMany({
      where: { id: threadId, version: thread.version }, data: { resolvedAt: null, resolvedById: null, version: { increment: 1 } },
    });
    if (count === 0) return refuse("stale");
    await tx.comment.create({ data: { id: commentId, threadId, byId: context.actor.id, body, at }, select: { id: true } });
    await tellPeople(tx, context, { type: "reply", mentioned: mentions, takingPart: takingPart(thread.comments) }, { articleId, threadId, commentId, at });
    return {
      value: { commentId },
      event: { type: "comment.added", articleId, threadId, commentId, digest: saltedDigest(article.salt, body), mentions, reopened },
    };
  });
  if (outcome.ok) desk.collab.announce(articleId, { type: "thread", id: threadId });
  return outcome;
}
