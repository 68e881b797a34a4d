// The span of an annotation: moved to the selected words, split before them, joined with the
// next of its kind. Each is made of the server's own acts, and taken back by their opposites.
import { rangeOf, selectedPlace, selectRange } from "#components/editor/selection.ts";
import type { Acting } from "#components/galley/acts/acting.ts";
import type { annotationActs } from "#components/galley/acts/annotation-acts.ts";
import { placeAt } from "#lib/anchor/find.ts";
import type { Living } from "#lib/anchor/living.ts";
import { kindChoice } from "#lib/annotation/ledger-filter.ts";
import type { Place } from "#lib/commands.ts";
import { newId, type AnnotationId } from "#lib/id.ts";
import type { Position } from "#lib/text/canonical.ts";

export function spanActs(acting: Acting, { make, remove, restore }: ReturnType<typeof annotationActs>) {
  const { state, send, done, selectedRow, onRefused, reveal, focusText } = acting;

  const placeOf = (start: Position, end: Position) => placeAt(state.snapshot.blocks, start, end);
  const selectedWords = () => (state.editor ? selectedPlace(state.editor.view) : null);

  function selectedLiving(): Living | null {
    const row = selectedRow();
    return (row && state.snapshot.derived.living.get(row.id)) ?? null;
  }

  /** Selects the item's own words in the text: from there its ends are moved, word by word, before it is put on them. */
  function takeWords(): void {
    const row = selectedRow();
    const at = selectedLiving();
    if (!row || !at || !state.editor) return;
    const { from, to } = rangeOf(state.editor.view, at.start, at.end);
    state.set({ panel: "text" });
    focusText();
    selectRange(state.editor.view, from, to);
    reveal(row.id);
  }

  /** Asks the server for another span. False when refused. */
  async function moveTo(id: AnnotationId, place: Place): Promise<boolean> {
    const outcome = await send({ type: "move-annotation", annotationId: id, place });
    if (!outcome.ok) onRefused(outcome.reason);
    return outcome.ok;
  }

  /** The selected annotation now stands on the selected words; a lost one has found its place again. */
  async function respan(): Promise<void> {
    const row = selectedRow();
    const place = selectedWords();
    if (!row || !place) return onRefused("nothing_selected");
    const was = selectedLiving();
    const before = was && placeOf(was.start, was.end);
    if (await moveTo(row.id, place)) done("moved", 1, before && (async () => void await moveTo(row.id, before)));
  }

  /** The selected annotation ends before the selected words; they and the rest become one of the same kind. */
  async function split(): Promise<void> {
    const row = selectedRow();
    const at = selectedLiving();
    const from = selectedWords();
    if (!row || !at || !from) return onRefused("nothing_selected");
    const cut: Position = { index: state.snapshot.blocks.findIndex((block) => block.id === from.start.block), offset: from.start.offset };
    const [whole, first, second] = [placeOf(at.start, at.end), placeOf(at.start, cut), placeOf(cut, at.end)];
    if (!whole || !first || !second || !isInside(cut, at)) return onRefused("nothing_selected");
    if (!(await moveTo(row.id, first))) return;
    const id = newId<AnnotationId>();
    if (!(await make(id, row.view.kind, second, row.view.ownKind ?? null))) return void await moveTo(row.id, whole);
    done("split", 1, async () => {
      await remove(id, { isQuiet: true });
      await moveTo(row.id, whole);
    });
  }

  /** The selected annotation grows over the next one of its kind, which goes. */
  async function join(): Promise<void> {
    const row = selectedRow();
    const at = selectedLiving();
    if (!row || !at) return onRefused("nothing_selected");
    const { derived } = state.snapshot;
    const next = derived.rows.slice(derived.rows.indexOf(row) + 1).find((other) => kindChoice(other.view) === kindChoice(row.view) && other.isPlaced);
    const to = next && derived.living.get(next.id);
    const whole = to && placeOf(at.start, to.end);
    const before = placeOf(at.start, at.end);
    if (!next || !whole || !before) return onRefused("nothing_selected");
    if (!(await moveTo(row.id, whole))) return;
    await remove(next.id, { isQuiet: true });
    done("joined", 1, async () => {
      await moveTo(row.id, before);
      await restore(next.id);
    });
  }

  return { takeWords, respan, split, join };
}

function isInside(at: Position, { start, end }: Living): boolean {
  const afterStart = at.index > start.index || (at.index === start.index && at.offset > start.offset);
  return afterStart && (at.index < end.index || (at.index === end.index && at.offset < end.offset));
}
