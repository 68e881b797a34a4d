// Making annotations, giving them another kind, taking them away and giving them back.
import { placesOfWords } from "#components/editor/places-of-words.ts";
import { selectedPlace } from "#components/editor/selection.ts";
import type { Acting } from "#components/galley/acts/acting.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import { kindChoice, type KindChoice } from "#lib/annotation/ledger-filter.ts";
import type { Place } from "#lib/commands.ts";
import { newId, type AnnotationId } from "#lib/id.ts";

export function annotationActs(acting: Acting) {
  const { state, send, done, change, onRefused } = acting;
  const { me } = state.data;

  /** An annotation as the server will have it. */
  function foreseen(id: AnnotationId, kind: Kind, place: Place, ownKind: string | null = null, note: string | null = null): AnnotationView {
    return {
      id, kind, ownKind, quote: place.quote, anchorState: "pending", workState: "new", waitingFor: null, note, version: 0,
      createdById: me.id, createdByName: me.name, createdAt: new Date().toISOString(), deletedAt: null, parts: [], checks: [],
    };
  }

  /** Annotates one place, painted at once. False when it was refused. */
  async function make(id: AnnotationId, kind: Kind, place: Place, ownKind: string | null = null, note: string | null = null): Promise<boolean> {
    state.anticipate(foreseen(id, kind, place, ownKind, note), { id, kind, place });
    const outcome = await send({ type: "create-annotation", annotationId: id, kind, ownKind, place, note });
    if (outcome.ok) return true;
    state.retract(id, undefined);
    onRefused(outcome.reason);
    return false;
  }

  /** The selected words, or with `everywhere` every place where the same words stand, as annotations of one kind. */
  async function annotate(kind: Kind, everywhere = false, ownKind: string | null = null): Promise<void> {
    if (!me.canAnnotate) return onRefused("forbidden");
    const place = state.editor && selectedPlace(state.editor.view);
    if (!place) return onRefused("nothing_selected");
    const places = everywhere ? placesOfWords(state.snapshot.blocks, place).filter((one) => !isTagged(one, kindChoice({ kind, ownKind }))) : [place];
    const made = places.map((one) => ({ id: newId<AnnotationId>(), place: one }));
    const results = made.map(({ id, place: one }) => make(id, kind, one, ownKind));
    const first = made.find((one) => one.place.start.block === place.start.block && one.place.start.offset === place.start.offset) ?? made[0];
    state.setWithNext({ selected: first?.id ?? state.snapshot.selected, part: null, prompt: null });
    const outcomes = await Promise.all(results);
    const stood = made.filter((_one, i) => outcomes[i]);
    if (stood.length > 0) done("annotated", stood.length, async () => { for (const { id } of stood) await remove(id, { isQuiet: true }); });
  }

  function isTagged(place: Place, choice: KindChoice): boolean {
    const { derived } = state.snapshot;
    return derived.rows.some((row) => {
      const living = kindChoice(row.view) === choice ? derived.living.get(row.id) : undefined;
      return living?.start.block === place.start.block && living.start.offset === place.start.offset && living.end.offset === place.end.offset;
    });
  }

  async function remove(id: AnnotationId, { isQuiet = false } = {}): Promise<void> {
    const before = state.view(id);
    if (!before) return;
    const isGone = await change([{ ...before, deletedAt: new Date().toISOString() }], { type: "delete-annotation", annotationId: id });
    if (isGone && !isQuiet) done("deleted", 1, () => restore(id));
  }

  async function restore(id: AnnotationId): Promise<void> {
    const outcome = await send({ type: "restore-annotation", annotationId: id });
    if (!outcome.ok) return onRefused(outcome.reason);
    done("restored", 1, () => remove(id));
  }

  async function setKind(id: AnnotationId, kind: Kind, ownKind: string | null = null): Promise<void> {
    const before = state.view(id);
    if (!before || (before.kind === kind && (before.ownKind ?? null) === ownKind)) return;
    const isChanged = await change([{ ...before, kind, ownKind }], { type: "change-kind", annotationId: id, kind, ownKind });
    if (isChanged) done("kind", 1, () => setKind(id, before.kind, before.ownKind ?? null));
  }

  return { foreseen, make, annotate, remove, restore, setKind };
}
