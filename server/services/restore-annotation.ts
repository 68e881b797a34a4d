// Gives a deleted annotation back, with its checks and history, on the words where it stood.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId } from "#lib/id.ts";
import { canAnnotate } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { storedPlace } from "#server/services/place-columns.ts";
import { settleAnnotation } from "#server/services/settle-pending.ts";

/** Restores a deleted annotation; when its words are gone meanwhile it comes back as lost, never on other words. */
export async function restoreAnnotation(
  context: Context, command: CommandOf<"restore-annotation">,
): Promise<Outcome<{ annotationId: AnnotationId; version: number }>> {
  const { desk } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canAnnotate(context.actor, article)) return refuse("forbidden");
  const row = await desk.db.annotation.findFirst({ where: { id: command.annotationId, articleId: command.articleId } });
  if (!row) return refuse("missing");

  const { logSeq } = await desk.collab.readText(command.articleId);
  const outcome = await act(context, command, async (tx, at) => {
    const { count } = await tx.annotation.updateMany({
      where: { id: command.annotationId, version: row.version, deletedAt: { not: null } },
      data: { deletedAt: null, deletedById: null, anchorState: "pending", version: row.version + 1 },
    });
    if (count === 0) return refuse("stale");
    await tx.anchorEvent.create({
      data: {
        id: context.newId(), annotationId: command.annotationId, reason: "restored", actorId: context.actor.id,
        fromState: row.anchorState, toState: "pending", toWords: row.quote, logSeq, at,
      },
    });
    return {
      value: { annotationId: command.annotationId, version: row.version + 1 },
      event: { type: "annotation.restored", articleId: command.articleId, annotationId: command.annotationId },
    };
  });
  if (outcome.ok) {
    await settleAnnotation(desk, { id: command.annotationId, articleId: command.articleId, place: storedPlace(row) }, context);
  }
  return outcome;
}
