// A thread is resolved, or open again.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { ThreadId } from "#lib/id.ts";
import { canTalk } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { findThread, takingPart, tellPeople } from "#server/services/talk.ts";

/** Refused as "stale" when it already is what it is to become: somebody else was first. */
export async function settleThread(context: Context, command: CommandOf<"settle-thread">): Promise<Outcome<{ threadId: ThreadId }>> {
  const { desk } = context;
  const { articleId, threadId, isResolved } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canTalk(context.actor, article)) return refuse("forbidden");

  const outcome = await act(context, command, async (tx, at) => {
    const thread = await findThread(tx, articleId, threadId);
    if (!thread) return refuse("missing");
    if ((thread.resolvedAt !== null) === isResolved) return refuse("stale");
    const { count } = await tx.thread.updateMany({
      where: { id: threadId, version: thread.version },
      data: { resolvedAt: isResolved ? at : null, resolvedById: isResolved ? context.actor.id : null, version: { increment: 1 } },
    });
    if (count === 0) return refuse("stale");
    await tellPeople(
      tx, context, { type: isResolved ? "resolved" : "reopened", mentioned: [], takingPart: takingPart(thread.comments) },
      { articleId, threadId, commentId: null, at },
    );
    return { value: { threadId }, event: { type: isResolved ? "thread.resolved" : "thread.reopened", articleId, threadId } };
  });
  if (outcome.ok) desk.collab.announce(articleId, { type: "thread", id: threadId });
  return outcome;
}
