// Taking hints and dismissing them. A hint of a detector becomes an item on its words; one of a
// copy rule is put right while editing, and else becomes a note of style that says what is wrong.
import { revealHit } from "#components/editor/reveal-hit.ts";
import { blockStart } from "#components/editor/positions.ts";
import { selectRange } from "#components/editor/selection.ts";
import type { Acting } from "#components/galley/acts/acting.ts";
import type { annotationActs } from "#components/galley/acts/annotation-acts.ts";
import type { findActs } from "#components/galley/acts/find-acts.ts";
import { sendBatches } from "#components/galley/acts/send-batches.ts";
import { hintsUnder } from "#components/hints/hints-under.ts";
import type { HintsState, Spot } from "#components/hints/hints-state.ts";
import { placeAt } from "#lib/anchor/find.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Place } from "#lib/commands.ts";
import type { PlacedHint } from "#lib/hints/visible.ts";
import { newId, type AnnotationId, type CommandId } from "#lib/id.ts";

export function hintActs(
  { state, send, done, onRefused, focusText }: Acting, hints: HintsState, { foreseen }: ReturnType<typeof annotationActs>, { replaceEach }: ReturnType<typeof findActs>,
) {
  const { me } = state.data;

  /** Whether taking this hint now would change the text. */
  const isFixedNow = (hint: Pick<PlacedHint, "kind" | "fix">) => hint.kind === "style" && hint.fix !== null && state.snapshot.mode === "edit" && me.canEditText;

  function placeOf(spot: Spot): Place | null {
    const at = hints.placeOf(spot);
    return at && placeAt(state.snapshot.blocks, { index: at.index, offset: at.from }, { index: at.index, offset: at.to });
  }

  function noteOf({ kind, message, fix }: Pick<PlacedHint, "kind" | "message" | "fix">): string | null {
    if (kind !== "style") return null;
    return fix === null ? message[hints.locale] : `${message[hints.locale]} → “${fix}”`;
  }

  /** Looks at a hint: its card is shown beside the words. */
  function lookAt(hint: PlacedHint | null): void {
    hints.set({ current: hint?.id ?? null });
    if (!hint) return;
    state.set({ selected: null, part: null, prompt: null, panel: "text" });
    reveal(hint);
  }

  /** Brings words into view. */
  function reveal(spot: Spot): void {
    const at = hints.placeOf(spot);
    if (at && state.editor) revealHit(state.editor.view, at);
  }

  /** A press on the text: looks at the hint there, or at none. */
  function pressHint(event: { clientX: number; clientY: number; target: EventTarget | null }): void {
    const [hint] = hintsUnder(hints, event);
    const view = state.editor?.view;
    const at = view && !view.state.selection.empty ? view.posAtCoords({ left: event.clientX, top: event.clientY }) : null;
    // The editor has not heard yet that the press let go of what was selected, and would select it again as it paints.
    if (view && at) selectRange(view, at.pos, at.pos);
    if (hint || hints.snapshot.current) hints.set({ current: hint?.id ?? null });
  }

  /** Selects words and brings them into view: a key then tags them. */
  function goTo(spot: Spot): void {
    const at = hints.placeOf(spot);
    const view = state.editor?.view;
    if (!at || !view) return onRefused("changed");
    hints.set({ current: null });
    state.set({ selected: null, panel: "text" });
    const start = blockStart(view.state.doc, at.index);
    selectRange(view, start + at.from, start + at.to);
    reveal(spot);
    if (state.snapshot.mode === "check") focusText();
  }

  /** The next or previous of the painted hints, round the ends of the text. */
  function stepHint(direction: 1 | -1): void {
    const all = hints.painted();
    const at = all.findIndex(({ id }) => id === hints.snapshot.current);
    const next = at < 0 ? (direction === 1 ? nearest(all) : all.at(-1)) : all[(at + direction + all.length) % all.length];
    if (next) lookAt(next);
    else onRefused("no_hint");
  }

  /** The first one in or behind the block of the caret. */
  function nearest(all: readonly PlacedHint[]): PlacedHint | undefined {
    const { caretBlock } = state.snapshot;
    return all.find(({ index }) => index >= (caretBlock ?? 0)) ?? all[0];
  }

  /** What is looked at gives way to the one behind it, for who goes on by keys. */
  function goOn(gone: PlacedHint, isByKey: boolean): void {
    if (hints.snapshot.current !== gone.id) return;
    const all = hints.painted();
    const next = all[all.findIndex(({ id }) => id === gone.id) + 1];
    lookAt(isByKey && next ? next : null);
  }

  async function take(hint: PlacedHint, isByKey = false): Promise<void> {
    goOn(hint, isByKey);
    await takeAll([hint]);
  }

  /** Takes them all in one act: fixed in the text while editing, else as items or notes. Those whose words are others since are left. */
  async function takeAll(all: readonly PlacedHint[]): Promise<void> {
    hints.set({ takingAll: null });
    // What was typed a moment ago counts.
    state.flush();
    const fixed = all.filter(isFixedNow);
    const hits = fixed.flatMap((hint) => {
      const at = hints.placeOf(hint);
      return at ? [{ ...at, replacement: hint.fix ?? "" }] : [];
    });
    if (fixed.length > 0 && (hits.length === 0 || replaceEach(hits, []) === "changed")) onRefused("changed");
    await makeAll(all.filter((hint) => !isFixedNow(hint)).map((hint) => ({ spot: hint, kind: hint.kind, note: noteOf(hint) })));
  }

  /** Annotates these words, in one act with one undo. */
  async function makeAll(all: readonly { spot: Spot; kind: Kind; note: string | null }[]): Promise<void> {
    if (all.length === 0) return;
    if (!me.canAnnotate) return onRefused("forbidden");
    const made = all.flatMap(({ spot, kind, note }) => {
      const place = placeOf(spot);
      return place ? [{ id: newId<AnnotationId>(), kind, note, place }] : [];
    });
    if (made.length === 0) return onRefused("changed");
    for (const { id, kind, note, place } of made) state.anticipate(foreseen(id, kind, place, null, note), { id, kind, place });
    const outcomes = await sendBatches(send, made.map(({ id, kind, note, place }) => ({ id: newId<CommandId>(), type: "create-annotation", annotationId: id, kind, ownKind: null, place, note })));
    const stood = made.filter((_one, at) => outcomes[at]?.ok);
    made.forEach(({ id }, at) => { if (!outcomes[at]?.ok) state.retract(id, undefined); });
    const refused = outcomes.find((outcome) => !outcome.ok);
    if (refused && !refused.ok) onRefused(refused.reason);
    if (stood.length === 0) return;
    done("annotated", stood.length, async () => {
      const gone = stood.flatMap(({ id }) => state.view(id) ?? []);
      state.receive(gone.map((view) => ({ ...view, deletedAt: new Date().toISOString() })));
      const back = await sendBatches(send, gone.map(({ id }) => ({ id: newId<CommandId>(), type: "delete-annotation", annotationId: id })));
      state.receive(gone.filter((_one, at) => !back[at]?.ok));
      done("deleted", back.filter(({ ok }) => ok).length, null);
    });
  }

  /** These words are no error under their rule: here, or in every article. */
  async function dismiss(all: readonly PlacedHint[], everywhere: boolean, isByKey = false): Promise<void> {
    if (!(everywhere ? me.canDismissEverywhere : me.canAnnotate)) return onRefused("forbidden");
    const [first] = all;
    if (!first) return;
    if (all.length === 1) goOn(first, isByKey);
    const known = new Map(all.map(({ rule, text }) => [`${rule} ${text}`, { id: newId<string>(), rule, words: text }]));
    const on = [...known.values()].slice(0, 500);
    const ids = new Set(on.map(({ id }) => id));
    const { dismissed } = state.snapshot;
    state.set({ dismissed: [...dismissed, ...on.map((one) => ({ ...one, isEverywhere: everywhere }))] });
    const forget = () => state.set({ dismissed: state.snapshot.dismissed.filter(({ id }) => !ids.has(id)) });
    const outcome = await send({ type: "dismiss-hints", everywhere, on });
    if (!outcome.ok) {
      forget();
      return onRefused(outcome.reason);
    }
    done("dismissed", on.length, async () => {
      const back = await send({ type: "restore-hints", ids: [...ids] });
      if (!back.ok) return onRefused(back.reason);
      forget();
      done("undismissed", on.length, null);
    });
  }

  return { lookAtHint: lookAt, stepHint, takeHint: take, takeHints: takeAll, makeFrom: makeAll, dismissHints: dismiss, isFixedNow, goTo, pressHint };
}
