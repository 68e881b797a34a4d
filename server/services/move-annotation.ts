// Another span for an annotation: grown, shrunk, split, joined, or put back on words it lost.
// What was checked stays with it; the words it stands on now decide whether the checks hold.
import { findPlace } from "#lib/anchor/find.ts";
import { kind } from "#lib/annotation/kind-schema.ts";
import { anchorStates } from "#lib/annotation/annotation.ts";
import type { CommandOf, Outcome, Place } from "#lib/commands.ts";
import type { AnnotationId } from "#lib/id.ts";
import { canAnnotate } from "#lib/permission/can.ts";
import { z } from "zod";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { partsOf } from "#server/services/create-annotation.ts";
import { anchorColumns, placeColumns, storedPlace } from "#server/services/place-columns.ts";
import { settleAnnotation } from "#server/services/settle-pending.ts";

const anchorState = z.enum(anchorStates);

/**
 * Moves an annotation to the words the client selected. Refused as "not_found_in_text" when they do not stand there.
 * A person nobody has checked yet gets its parts anew; where checks hold on to the parts they stay.
 */
export async function moveAnnotation(
  context: Context, command: CommandOf<"move-annotation">,
): Promise<Outcome<{ annotationId: AnnotationId; version: number }>> {
  const { desk } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canAnnotate(context.actor, article)) return refuse("forbidden");
  const { blocks, logSeq } = await desk.collab.readText(command.articleId);
  const place = findPlace(blocks, command.place);
  if (!place) return refuse("not_found_in_text");

  const moved = await act(context, command, async (tx, at) => {
    const row = await tx.annotation.findFirst({
      where: { id: command.annotationId, articleId: command.articleId, deletedAt: null },
      select: { version: true, kind: true, anchorState: true, ...anchorColumns, words: { select: { id: true }, take: 1 } },
    });
    if (!row) return refuse("missing");
    const { count } = await tx.annotation.updateMany({
      where: { id: command.annotationId, version: row.version },
      data: { ...placeColumns(place), placedWords: place.quote, lastWords: null, missingSince: null, anchorState: "pending", version: row.version + 1 },
    });
    if (count === 0) return refuse("stale");
    await closeOffers(tx, { annotationId: command.annotationId, place, byId: context.actor.id, at });
    if (row.words.length === 0) {
      await tx.part.deleteMany({ where: { annotationId: command.annotationId } });
      await tx.part.createMany({
        data: partsOf(kind.parse(row.kind), place.quote).map((part, position) => ({ ...part, position, id: context.newId(), annotationId: command.annotationId })),
      });
    }
    await tx.anchorEvent.create({
      data: {
        id: context.newId(), annotationId: command.annotationId, reason: "re-attached", actorId: context.actor.id,
        fromState: row.anchorState, toState: "pending", fromWords: storedPlace(row).quote, toWords: place.quote, logSeq, at,
      },
    });
    return {
      value: { annotationId: command.annotationId, version: row.version + 1 },
      event: {
        type: "annotation.anchored", articleId: command.articleId, annotationId: command.annotationId, reason: "re-attached",
        from: anchorState.parse(row.anchorState), to: "attached",
      },
    };
  });
  if (moved.ok) await settleAnnotation(desk, { id: command.annotationId, articleId: command.articleId, place }, context);
  return moved;
}

/** What was offered is answered by moving: taken when it is that place, else of no use any more. */
async function closeOffers(tx: Tx, { annotationId, place, byId, at }: { annotationId: AnnotationId; place: Place; byId: string; at: Date }): Promise<void> {
  const open = await tx.placeProposal.findMany({ where: { annotationId, state: "open" }, select: { id: true, quote: true, startBlock: true } });
  for (const offer of open) {
    const isTaken = offer.quote === place.quote && offer.startBlock === place.start.block;
    await tx.placeProposal.update({ where: { id: offer.id }, data: { state: isTaken ? "accepted" : "withdrawn", decidedById: byId, decidedAt: at } });
  }
}
