// What a check found right goes into the names file, by one key and only once asked; and who is meant where several bear a name.
import type { Acting } from "#components/galley/acts/acting.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import type { HintsState } from "#components/hints/hints-state.ts";
import { itemNote, type ItemNote } from "#lib/entity/item-note.ts";
import { nameKey } from "#lib/entity/name-key.ts";
import { newId, type AnnotationId, type EntityId, type TenureId } from "#lib/id.ts";

export interface NameOffer {
  row: ItemRow;
  note: Extract<ItemNote, { kind: "new" | "known" }>;
}

export function nameActs({ state, send, done, onRefused }: Acting, hints: HintsState) {
  /** What the selected item, or else the one confirmed last, could tell the names file; null: nothing, or it was answered already. */
  function offer(): NameOffer | null {
    const { selected, lastChecked, derived } = state.snapshot;
    const { names } = hints.snapshot;
    if (!names || !state.data.me.canKeepNames) return null;
    for (const id of [selected, lastChecked]) {
      const row = id && derived.byId.get(id);
      if (!row || row.foldedInto || row.state.standing !== "passed" || row.state.finding !== "confirmed") continue;
      const note = itemNote({ kind: row.view.kind, words: row.words }, names);
      if (note && note.kind !== "several" && !note.isSaid && (note.kind === "new" || note.lacks.length > 0)) return { row, note };
    }
    return null;
  }

  async function keep({ row, note }: NameOffer): Promise<void> {
    const isNew = note.kind === "new";
    const entityId = isNew ? newId<EntityId>() : note.entity.id;
    const key = nameKey(note.name);
    hints.sayWho({ key, entityId });
    const outcome = await send({
      type: "keep-name", annotationId: row.id, entityId, isNew, kind: note.entityKind, name: note.name,
      tenures: note.lacks.map(({ role, words }) => ({ id: newId<TenureId>(), role, words })),
    });
    if (!outcome.ok) {
      askAgain();
      return onRefused(outcome.reason);
    }
    const { since } = outcome.value as { since: number | null };
    done("nameKept", 1, async () => {
      const back = await send({ type: "drop-name", annotationId: row.id, entityId, since });
      askAgain();
      if (!back.ok) return onRefused(back.reason);
      done("nameDropped", 1, null);
    });
  }

  function takeOffer(): void {
    const open = offer();
    if (open) void keep(open);
    else onRefused("no_name");
  }

  /** In this article these words mean this one; null: nobody in the file, and it is not asked again. */
  async function sayWho(words: string, entityId: EntityId | null, annotationId: AnnotationId | null = null): Promise<void> {
    hints.sayWho({ key: nameKey(words), entityId });
    hints.set({ current: null });
    const outcome = await send({ type: "say-who", annotationId, words, entityId });
    if (outcome.ok) return done("nameSaid", 1, null);
    askAgain();
    onRefused(outcome.reason);
  }

  /** What was painted ahead was refused or taken back: the server says how it is. */
  function askAgain(): void {
    state.set({ namesTurn: state.snapshot.namesTurn + 1 });
  }

  return { nameOffer: offer, keepName: keep, takeOffer, sayWho };
}
