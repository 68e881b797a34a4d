// Deleting takes the mark out of the text and keeps the row: its checks and its history stay,
// and restore-annotation.ts is the compensating act.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId } from "#lib/id.ts";
import { canAnnotate } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

export async function deleteAnnotation(
  context: Context, command: CommandOf<"delete-annotation">,
): Promise<Outcome<{ annotationId: AnnotationId; version: number }>> {
  const { desk } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canAnnotate(context.actor, article)) return refuse("forbidden");

  const { logSeq } = await desk.collab.readText(command.articleId);
  const outcome = await act(context, command, async (tx, at) => {
    const row = await tx.annotation.findFirst({
      where: { id: command.annotationId, articleId: command.articleId },
      select: { version: true, deletedAt: true, anchorState: true, quote: true },
    });
    if (!row) return refuse("missing");
    if (row.deletedAt) return refuse("deleted");
    const { count } = await tx.annotation.updateMany({
      where: { id: command.annotationId, version: row.version },
      data: { deletedAt: at, deletedById: context.actor.id, version: row.version + 1 },
    });
    if (count === 0) return refuse("stale");
    await tx.anchorEvent.create({
      data: {
        id: context.newId(), annotationId: command.annotationId, reason: "deleted", actorId: context.actor.id,
        fromState: row.anchorState, toState: row.anchorState, fromWords: row.quote, logSeq, at,
      },
    });
    return {
      value: { annotationId: command.annotationId, version: row.version + 1 },
      event: { type: "annotation.deleted", articleId: command.articleId, annotationId: command.annotationId },
    };
  });
  if (outcome.ok) {
    await desk.collab.removeMark(command.articleId, command.annotationId);
    desk.collab.announce(command.articleId, { type: "annotation", id: command.annotationId, version: outcome.value.version });
  }
  return outcome;
}
