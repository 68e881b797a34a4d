// Puts the mark of a pending annotation into the text, or says that its words are gone.
// Runs right after an annotation is made or restored, and for whatever a crash left pending
// when the process starts.
import type { Place } from "#lib/commands.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import { newId } from "#lib/id.ts";
import { sameWords } from "#lib/text/words.ts";
import type { Desk } from "#server/desk.ts";
import { attachPending } from "#server/db/attach-annotations.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { anchorColumns, placeColumns, storedPlace } from "#server/services/place-columns.ts";

interface Pending {
  id: AnnotationId;
  place: Place;
}

interface Effects {
  now: () => Date;
}

/** Places one annotation's mark; when its words are nowhere the row becomes lost, with an anchor event either way. */
export async function settleAnnotation(desk: Desk, { id, articleId, place }: Pending & { articleId: ArticleId }, effects: Effects): Promise<void> {
  const versions = await settleTogether(desk, articleId, [{ id, place }], effects);
  for (const [one, version] of versions) desk.collab.announce(articleId, { type: "annotation", id: one, version });
}

/** As settleAnnotation, of some at once: one edit of the text, one transaction. Answers their versions; what the pages hear is the caller's to say. */
export async function settleTogether(desk: Desk, articleId: ArticleId, pending: readonly Pending[], { now }: Effects): Promise<Map<AnnotationId, number>> {
  const marks = await desk.collab.placeMarks(articleId, pending.map(({ id, place }) => ({ annotationId: id, place })));
  return inTransaction(desk.db, async (tx) => {
    const rows = await tx.annotation.findMany({ where: { id: { in: pending.map(({ id }) => id) } }, select: { id: true, version: true, quote: true, placedWords: true } });
    const quotes = new Map(rows.map((row) => [row.id, row.placedWords ?? row.quote]));
    const settled = pending.map(({ id, place }, at) => {
      const placed = marks[at] ?? null;
      return { id, place, placed, state: placed ? (sameWords(placed.place.quote, quotes.get(id) ?? "") ? "attached" : "edited") : "lost" };
    });
    const changed = await attachPending(tx, settled.flatMap(({ id, placed, state }) => (placed
      ? [{ id, ...placeColumns(placed.place), lastWords: placed.place.quote, relStart: placed.relStart, relEnd: placed.relEnd, anchorState: state }] : [])));
    for (const { id, state } of settled.filter(({ placed }) => !placed)) {
      const { count } = await tx.annotation.updateMany({ where: { id, anchorState: "pending" }, data: { anchorState: state, missingSince: now() } });
      if (count > 0) changed.add(id);
    }
    await tx.anchorEvent.createMany({
      data: settled.filter(({ id }) => changed.has(id)).map(({ id, place, placed, state }) => ({
        id: newId<string>(), annotationId: id, reason: placed ? "placed" : "lost", fromState: "pending", toState: state,
        fromWords: place.quote, toWords: placed?.place.quote ?? null, logSeq: placed?.logSeq ?? 0, at: now(),
      })),
    });
    return new Map(rows.map((row) => [row.id as AnnotationId, row.version]));
  });
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
