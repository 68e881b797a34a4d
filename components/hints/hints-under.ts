// Which hints lie under the pointer.
import { pointAt } from "#components/editor/positions.ts";
import type { HintsState } from "#components/hints/hints-state.ts";
import type { PlacedHint } from "#lib/hints/visible.ts";

/** The painted hints at a point of the window, the shortest first. */
export function hintsUnder(hints: HintsState, { clientX, clientY, target }: { clientX: number; clientY: number; target: EventTarget | null }): PlacedHint[] {
  const view = hints.galley.editor?.view;
  if (!view || !(target instanceof Element) || !target.closest(".hint")) return [];
  const found = view.posAtCoords({ left: clientX, top: clientY });
  if (!found) return [];
  const { index, offset } = pointAt(view.state.doc, found.pos);
  const id = hints.galley.snapshot.blocks[index]?.id;
  // A point between two letters belongs to both.
  return hints.painted().filter((hint) => {
    const at = hint.blockId === id && hints.placeOf(hint);
    return at && at.from <= offset && at.to >= offset;
  })
    .sort((a, b) => (a.to - a.from) - (b.to - b.from));
}
