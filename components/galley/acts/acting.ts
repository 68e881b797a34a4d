// What every act of the galley goes through: painted at once, sent, and taken back with a
// reason when the server refuses. An act that changed something leaves its compensating act
// behind: the toast takes back that very act, the key the last one, then the one before.
import type { GalleyState } from "#components/galley/galley-state.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import type { Act } from "#components/galley/send-command.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { Outcome, Refusal } from "#lib/commands.ts";
import type { AnnotationId } from "#lib/id.ts";

export type ActName = "annotated" | "deleted" | "restored" | "kind" | "moved" | "placed" | "notThere" | "split" | "joined" | "checked" | "decided" | "voided" | "waiting" | "worked" | "evidenced" | "unevidenced" | "asked" | "answered" | "askingOver" | "rated" | "read" | "replaced" | "unreplaced" | "reconfirmed" | "reused" | "resolved" | "reopened"
  | "nameKept" | "nameDropped" | "nameSaid" | "dismissed" | "undismissed" | "accepted" | "stet" | "withdrawn" | "proposedAgain" | "blockKind" | "detailed" | "proposalsReopened";
/** Why nothing was done, before the server was asked. */
export type Hindrance = "nothing_selected" | "one_block" | "whole_block" | "moved_on" | "some_moved_on" | "no_proposals" | "all_touched" | "no_hint" | "no_name";
export type Undo = () => Promise<void>;

export interface Effects {
  send: (act: Act) => Promise<Outcome>;
  onRefused: (reason: Refusal | Hindrance) => void;
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
  const undos: Undo[] = [];
  const underWay = new Set<Promise<Outcome>>();
  let undoing = 0;
  const send = (act: Act) => {
    const answer = effects.send(act);
    underWay.add(answer);
    void answer.finally(() => underWay.delete(answer));
    return answer;
  };
  const takeBack = async (take: Undo) => {
    undoing += 1;
    await take().finally(() => {
      undoing -= 1;
    });
  };
  const undo = async () => {
    // What is painted and not yet answered is the last act all the same: it is taken back, not the one before.
    while (underWay.size > 0) {
      await Promise.allSettled(underWay);
      await new Promise((resolve) => setTimeout(resolve));
    }
    const take = undos.pop();
    if (take) await takeBack(take);
  };
  return {
    ...effects, state, send, undo: () => void undo(),
    selectedRow() {
      const { selected, derived } = state.snapshot;
      return selected ? (derived.byId.get(selected) ?? null) : null;
    },
    done(act, count, take) {
      // Taking back is not an act to be taken back: the key would go to and fro.
      if (!take || undoing > 0) return effects.onDone({ act, count }, null);
      undos.push(take);
      effects.onDone({ act, count }, () => {
        const at = undos.indexOf(take);
        if (at < 0) return;
        undos.splice(at, 1);
        void takeBack(take);
      });
    },
    async change(after, act) {
      const before = after.map((view) => [view.id, state.view(view.id)] as const);
      for (const view of after) state.anticipate(view);
      const outcome = await send(act);
      if (outcome.ok) return outcome.value;
      for (const [id, view] of before) state.retract(id, view);
      effects.onRefused(outcome.reason);
      return null;
    },
  };
}
