// Going from item to item and from part to part.
import type { Acting } from "#components/galley/acts/acting.ts";
import { nothingPicked } from "#components/galley/galley-snapshot.ts";
import { isOpen, type ItemRow } from "#components/galley/item-row.ts";
import { byUrgency } from "#components/ledger/filter-rows.ts";
import type { AnnotationId } from "#lib/id.ts";

export function selectionActs({ state, selectedRow, reveal }: Acting) {
  function select(id: AnnotationId | null, { keepView = false } = {}): void {
    // On a phone the card comes over the text, and the ledger makes room for both.
    state.set({ selected: id, part: null, prompt: null, ...(id && { proposal: null }), panel: id ? "card" : "text", picked: nothingPicked, bulk: null, leftOut: [], awaitsKind: false });
    if (id && !keepView) reveal(id);
  }

  /** Chooses several rows for one act; `at` is the one last gone to. */
  function pick(ids: ReadonlySet<AnnotationId>, at: AnnotationId | null = state.snapshot.selected): void {
    state.set({ picked: ids, selected: at, part: null, prompt: null, bulk: null, leftOut: [], awaitsKind: false });
  }

  const clearPicked = () => pick(nothingPicked);

  /** Selects the next (or previous) row that is wanted, in the ledger's order and round its end; stays when there is none. */
  function step(direction: 1 | -1, wanted: (row: ItemRow) => boolean = isOpen): void {
    const { derived, selected, filter: { isUrgent } } = state.snapshot;
    const rows = isUrgent ? byUrgency(derived.rows) : derived.rows;
    const found = rows.findIndex((row) => row.id === selected);
    const current = rows[found];
    // What was just settled has gone down the list: the most urgent is next, not what stands behind it there.
    const at = isUrgent && current && !wanted(current) ? (direction === 1 ? -1 : rows.length) : found;
    for (let i = 1; i <= rows.length; i++) {
      const row = rows[(((at + direction * i) % rows.length) + rows.length) % rows.length];
      if (row && row.id !== selected && wanted(row) && !row.foldedInto) return select(row.id);
    }
  }

  const pickPart = (part: number | null) => state.set({ part, prompt: null });

  /** Goes through a person's parts; behind the last one to the next open item. */
  function movePart(direction: 1 | -1): void {
    const row = selectedRow();
    if (!row || row.view.parts.length === 0) return;
    const { part } = state.snapshot;
    const next = part === null ? (direction === 1 ? 0 : row.view.parts.length - 1) : part + direction;
    if (next >= row.view.parts.length && part !== null) return step(1);
    pickPart(next < 0 ? null : next);
  }

  return { select, pick, clearPicked, step, pickPart, movePart };
}
