// The place of a proposal: an annotation of kind note that is nothing but that.
import { findPlace } from "#lib/anchor/find.ts";
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { placeColumns } from "#server/services/place-columns.ts";

/** Where the words stand in the server's own text, inside one block. Null: they do not, or reach over blocks. */
export function findProposed(blocks: readonly Block[], asked: Place): Place | null {
  const place = findPlace(blocks, asked);
  return place && place.start.block === place.end.block ? place : null;
}

/** Writes the annotation, pending. False, and nothing written, when its id is taken. */
export async function makeCarrier(
  tx: Tx, context: Context, { id, articleId, place, logSeq, at }: { id: AnnotationId; articleId: ArticleId; place: Place; logSeq: number; at: Date },
): Promise<boolean> {
  if (await tx.annotation.findUnique({ where: { id }, select: { id: true } })) return false;
  await tx.annotation.create({
    data: { id, articleId, kind: "note", carries: "proposal", ...placeColumns(place), quote: place.quote, createdById: context.actor.id, createdAt: at },
  });
  await tx.anchorEvent.create({
    data: { id: context.newId(), annotationId: id, reason: "created", actorId: context.actor.id, toState: "pending", toWords: place.quote, logSeq, at },
  });
  return true;
}

/** Deletes the annotation; its mark is taken out of the text after the commit. */
export async function dropCarrier(tx: Tx, context: Context, { id, logSeq, at }: { id: string; logSeq: number; at: Date }): Promise<void> {
  const row = await tx.annotation.findUniqueOrThrow({ where: { id }, select: { anchorState: true, quote: true } });
  await tx.annotation.update({ where: { id }, data: { deletedAt: at, deletedById: context.actor.id, version: { increment: 1 } } });
  await tx.anchorEvent.create({
    data: {
      id: context.newId(), annotationId: id, reason: "deleted", actorId: context.actor.id,
      fromState: row.anchorState, toState: row.anchorState, fromWords: row.quote, logSeq, at,
    },
  });
}
