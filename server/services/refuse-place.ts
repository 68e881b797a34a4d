// "Not there": a place offered for a lost annotation is not its own, and is not offered again.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId } from "#lib/id.ts";
import { canAnnotate } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

/** Refused as "stale" when the place is not on offer any more. */
export async function refusePlace(
  context: Context, command: CommandOf<"refuse-place">,
): Promise<Outcome<{ annotationId: AnnotationId; version: number }>> {
  const { desk } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canAnnotate(context.actor, article)) return refuse("forbidden");
  const { logSeq } = await desk.collab.readText(command.articleId);

  const outcome = await act(context, command, async (tx, at) => {
    const row = await tx.annotation.findFirst({
      where: { id: command.annotationId, articleId: command.articleId, deletedAt: null },
      select: { version: true, anchorState: true, places: { where: { id: command.offerId, state: "open" }, select: { id: true, quote: true } } },
    });
    if (!row) return refuse("missing");
    const [offer] = row.places;
    if (!offer) return refuse("stale");
    const { count } = await tx.annotation.updateMany({ where: { id: command.annotationId, version: row.version }, data: { version: row.version + 1 } });
    if (count === 0) return refuse("stale");
    await tx.placeProposal.update({ where: { id: offer.id }, data: { state: "refused", decidedById: context.actor.id, decidedAt: at } });
    await tx.anchorEvent.create({
      data: {
        id: context.newId(), annotationId: command.annotationId, reason: "refused", actorId: context.actor.id,
        fromState: row.anchorState, toState: row.anchorState, toWords: offer.quote, logSeq, at,
      },
    });
    return {
      value: { annotationId: command.annotationId, version: row.version + 1 },
      event: { type: "annotation.place-refused", articleId: command.articleId, annotationId: command.annotationId, offerId: command.offerId },
    };
  });
  if (outcome.ok) desk.collab.announce(command.articleId, { type: "annotation", id: command.annotationId, version: outcome.value.version });
  return outcome;
}
