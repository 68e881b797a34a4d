// Annotations whose marks went with an edit, looked for again after each change of the text:
// words that were deleted and typed anew, or cut and pasted with what stands around them, get
// their annotation back. Only on the same words in the same surroundings, at the one place where
// both agree: the same number elsewhere in the text is another number, and an annotation never
// moves silently. What is not found is lost, said so, and put back by hand.
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import { newId } from "#lib/id.ts";
import { placeAt } from "#lib/anchor/find.ts";
import { occurrences } from "#lib/anchor/occurrences.ts";
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import { blockSpans } from "#lib/anchor/spans.ts";
import type { Desk } from "#server/desk.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { placeColumns, storedPlace } from "#server/services/place-columns.ts";

/** The share of 32 characters on either side that must stand around the words as it did. */
const convincing = 0.8;

/** Looks for every annotation that has no mark in the text. Answers how many found a place again. Idempotent. */
export async function settleLost(desk: Desk, articleId: ArticleId, now: () => Date): Promise<number> {
  const { blocks, logSeq } = await desk.collab.readText(articleId);
  const marked = new Set<string>(blocks.flatMap((block) => [...blockSpans(block).keys()]));
  const known = await desk.db.annotation.findMany({
    where: { articleId, deletedAt: null, anchorState: { in: ["attached", "edited", "lost"] } },
    select: { id: true, anchorState: true },
  });
  const missing = known.filter((row) => !marked.has(row.id));
  if (missing.length === 0) return 0;
  const rows = await desk.db.annotation.findMany({ where: { id: { in: missing.map((row) => row.id) } } });

  let found = 0;
  for (const row of rows) {
    const id = row.id as AnnotationId;
    const place = storedPlace(row);
    const back = cameBack(blocks, place);
    const placed = back && (await desk.collab.placeMark(articleId, id, back));
    const state = placed ? "attached" : "lost";
    if (!placed && row.anchorState === "lost") continue;
    const isMoved = await inTransaction(desk.db, async (tx) => {
      const { count } = await tx.annotation.updateMany({
        where: { id, version: row.version },
        data: {
          anchorState: state, version: row.version + 1,
          ...(placed && { ...placeColumns(placed.place), relStart: new Uint8Array(placed.relStart), relEnd: new Uint8Array(placed.relEnd) }),
        },
      });
      if (count === 0) return false;
      await tx.anchorEvent.create({
        data: {
          id: newId(), annotationId: id, reason: placed ? "re-attached" : "lost", fromState: row.anchorState, toState: state,
          fromWords: row.quote, toWords: placed?.place.quote ?? null, logSeq: placed?.logSeq ?? logSeq, at: now(),
        },
      });
      return true;
    });
    if (isMoved) desk.collab.announce(articleId, { type: "annotation", id, version: row.version + 1 });
    if (isMoved && placed) found += 1;
  }
  return found;
}

/** The one place where the words stand in the surroundings they had. Null when there is none, or more than one. */
function cameBack(blocks: readonly Block[], place: Place): Place | null {
  const [only, other] = occurrences(blocks, place, { from: 0, to: blocks.length }).filter(({ agreement }) => (agreement ?? 0) >= convincing);
  return only && !other ? placeAt(blocks, only.start, only.end) : null;
}
