// The first comment of a thread: on an annotation, or about the article as a whole.
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { ThreadId } from "#lib/id.ts";
import { canTalk } from "#lib/permission/can.ts";
import { mentionsIn } from "#lib/talk/body.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { areReaders, tellPeople } from "#server/services/talk.ts";

/** Refused as "deleted" on an annotation that was taken away, as "not_a_reader" when somebody mentioned may not read the article. */
export async function startThread(context: Context, command: CommandOf<"start-thread">): Promise<Outcome<{ threadId: ThreadId }>> {
  const { desk } = context;
  const { articleId, annotationId, threadId, commentId, body } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canTalk(context.actor, article)) return refuse("forbidden");
  const mentions = mentionsIn(body);

  const outcome = await act(context, command, async (tx, at) => {
    const annotation = annotationId && (await tx.annotation.findFirst({ where: { id: annotationId, articleId }, select: { deletedAt: true } }));
    if (annotationId && !annotation) return refuse("missing");
    if (annotation && annotation.deletedAt) return refuse("deleted");
    if (!(await areReaders(tx, articleId, mentions))) return refuse("not_a_reader");
    if (await tx.thread.findUnique({ where: { id: threadId }, select: { id: true } })) return refuse("invalid");
    if (await tx.comment.findUnique({ where: { id: commentId }, select: { id: true } })) return refuse("invalid");
    await tx.thread.create({ data: { id: threadId, articleId, annotationId, createdById: context.actor.id, createdAt: at }, select: { id: true } });
    await tx.comment.create({ data: { id: commentId, threadId, byId: context.actor.id, body, at }, select: { id: true } });
    await tellPeople(tx, context, { type: "reply", mentioned: mentions, takingPart: [] }, { articleId, threadId, commentId, at });
    return {
      value: { threadId },
      event: { type: "thread.started", articleId, threadId, commentId, annotationId, digest: saltedDigest(article.salt, body), mentions },
    };
  });
  if (outcome.ok) desk.collab.announce(articleId, { type: "thread", id: threadId });
  return outcome;
}
