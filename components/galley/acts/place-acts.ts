// A lost annotation and the place that is offered for it.
import { selectRange } from "#components/editor/selection.ts";
import { positionOf } from "#components/editor/positions.ts";
import type { Acting } from "#components/galley/acts/acting.ts";
import { findPlace } from "#lib/anchor/find.ts";

export function placeActs({ state, send, done, selectedRow, onRefused, focusText }: Acting) {
  const offer = () => {
    const row = selectedRow();
    return row && !row.isPlaced ? (row.view.offer ?? null) : null;
  };

  /** Selects the offered words in the text and brings them into view. */
  function showOffer(): void {
    const place = offer()?.place;
    const { editor } = state;
    const now = place && findPlace(state.snapshot.blocks, place);
    if (!editor || !now) return onRefused("not_found_in_text");
    const [from, to] = [positionOf(editor.state.doc, now.start), positionOf(editor.state.doc, now.end)];
    if (from === null || to === null) return;
    state.set({ panel: "text" });
    selectRange(editor.view, from, to);
    const at = editor.view.domAtPos(from).node;
    (at instanceof Element ? at : at.parentElement)?.scrollIntoView({ block: "center" });
    focusText();
  }

  /** The lost annotation stands on the offered words. */
  async function acceptOffer(): Promise<void> {
    const [row, open] = [selectedRow(), offer()];
    if (!row || !open) return onRefused("nothing_selected");
    const outcome = await send({ type: "move-annotation", annotationId: row.id, place: open.place });
    if (outcome.ok) done("placed", 1, null);
    else onRefused(outcome.reason);
  }

  /** It does not belong there; the place is not offered again. */
  async function refuseOffer(): Promise<void> {
    const [row, open] = [selectedRow(), offer()];
    if (!row || !open) return onRefused("nothing_selected");
    state.anticipate({ ...row.view, offer: null });
    const outcome = await send({ type: "refuse-place", annotationId: row.id, offerId: open.id });
    if (outcome.ok) return done("notThere", 1, null);
    state.retract(row.id, row.view);
    onRefused(outcome.reason);
  }

  return { showOffer, acceptOffer, refuseOffer };
}
