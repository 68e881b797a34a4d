// Puts the mark of a pending annotation into the text, or says that its words are gone.
// Runs right after an annotation is made or restored, and for whatever a crash left pending
// when the process starts.
import type { Place } from "#lib/commands.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import { newId } from "#lib/id.ts";
import { sameWords } from "#lib/text/words.ts";
import type { Desk } from "#server/desk.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { anchorColumns, placeColumns, storedPlace } from "#server/services/place-columns.ts";

interface Pending {
  id: AnnotationId;
  articleId: ArticleId;
  place: Place;
}

interface Effects {
  now: () => Date;
}

/** Places one annotation's mark; when its words are nowhere the row becomes lost, with an anchor event either way. */
export async function settleAnnotation(desk: Desk, pending: Pending, { now }: Effects): Promise<void> {
  const placed = await desk.collab.placeMark(pending.articleId, pending.id, pending.place);
  const version = await inTransaction(desk.db, async (tx) => {
    const row = await tx.annotation.findUniqueOrThrow({ where: { id: pending.id }, select: { version: true, quote: true, placedWords: true } });
    const isAsPut = placed && sameWords(placed.place.quote, row.placedWords ?? row.quote);
    const state = isAsPut ? "attached" : placed ? "edited" : "lost";
    const { count } = await tx.annotation.updateMany({
      where: { id: pending.id, anchorState: "pending" },
      data: placed
        ? { ...placeColumns(placed.place), lastWords: placed.place.quote, missingSince: null, relStart: new Uint8Array(placed.relStart), relEnd: new Uint8Array(placed.relEnd), anchorState: state }
        : { anchorState: state, missingSince: now() },
    });
    if (count === 0) return row.version;
    await tx.anchorEvent.create({
      data: {
        id: newId(), annotationId: pending.id, reason: placed ? "placed" : "lost", fromState: "pending", toState: state,
        fromWords: pending.place.quote, toWords: placed?.place.quote ?? null, logSeq: placed?.logSeq ?? 0, at: now(),
      },
    });
    return row.version;
  });
  desk.collab.announce(pending.articleId, { type: "annotation", id: pending.id, version });
}

/** Settles every annotation that a crash left pending, and answers how many it could. An article whose text cannot be read keeps its own pending. */
export async function settlePending(desk: Desk, effects: Effects): Promise<number> {
  const rows = await desk.db.annotation.findMany({
    where: { anchorState: "pending", deletedAt: null },
    select: { id: true, articleId: true, ...anchorColumns },
  });
  let settled = 0;
  const unreadable = new Set<string>();
  for (const row of rows) {
    if (unreadable.has(row.articleId)) continue;
    try {
      await settleAnnotation(desk, { id: row.id as AnnotationId, articleId: row.articleId as ArticleId, place: storedPlace(row) }, effects);
      settled += 1;
    } catch {
      // The log says why when the text is asked for; the others must not wait for it.
      unreadable.add(row.articleId);
    }
  }
  return settled;
}
