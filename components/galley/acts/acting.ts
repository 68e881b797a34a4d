// What every act of the galley goes through: painted at once, sent, and taken back with a
// reason when the server refuses. An act that changed something leaves its compensating act
// behind, for the toast and for the key.
import type { GalleyState } from "#components/galley/galley-state.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import type { Act } from "#components/galley/send-command.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { Outcome, Refusal } from "#lib/commands.ts";
import type { AnnotationId } from "#lib/id.ts";

export type ActName = "annotated" | "deleted" | "restored" | "kind" | "moved" | "split" | "joined" | "checked" | "voided" | "waiting" | "read";
export type Undo = () => Promise<void>;

export interface Effects {
  send: (act: Act) => Promise<Outcome>;
  onRefused: (reason: Refusal | "nothing_selected") => void;
  onDone: (done: { act: ActName; count: number }, undo: (() => void) | null) => void;
  /** Brings an item's words into view. */
  reveal: (id: AnnotationId) => void;
  /** Gives the keyboard back to the text. */
  focusText: () => void;
}

export interface Acting extends Effects {
  state: GalleyState;
  /** The selected annotation's row, or null. */
  selectedRow(): ItemRow | null;
  /** Says what was done and keeps how to take it back. */
  done(act: ActName, count: number, undo: Undo | null): void;
  /** Takes back the last act that can be. */
  undo(): void;
  /** Paints `after`, sends, and goes back to what was painted before when refused. Null: refused, and said so. */
  change(after: readonly AnnotationView[], act: Act): Promise<unknown>;
}

export function acting(state: GalleyState, effects: Effects): Acting {
  let lastUndo: Undo | null = null;
  const undo = () => {
    const take = lastUndo;
    lastUndo = null;
    void take?.();
  };
  return {
    ...effects, state, undo,
    selectedRow() {
      const { selected, derived } = state.snapshot;
      return selected ? (derived.byId.get(selected) ?? null) : null;
    },
    done(act, count, take) {
      lastUndo = take;
      effects.onDone({ act, count }, take && undo);
    },
    async change(after, act) {
      const before = after.map((view) => [view.id, state.view(view.id)] as const);
      for (const view of after) state.anticipate(view);
      const outcome = await effects.send(act);
      if (outcome.ok) return outcome.value;
      for (const [id, view] of before) state.retract(id, view);
      effects.onRefused(outcome.reason);
      return null;
    },
  };
}
