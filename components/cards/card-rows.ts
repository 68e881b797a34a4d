// Which annotations have a card beside the text: those that somebody talks about, asks about or
// found wanting. The rest have theirs when they are selected.
import type { ItemRow } from "#components/galley/item-row.ts";
import type { AnnotationId } from "#lib/id.ts";
import type { ThreadView } from "#lib/talk/thread.ts";

export interface CardRow {
  row: ItemRow;
  /** Open threads on it, oldest first. */
  threads: readonly ThreadView[];
}

/** In text order, the selected one among them wherever its words are in the text. */
export function cardRows(rows: readonly ItemRow[], threads: readonly ThreadView[], selected: AnnotationId | null): CardRow[] {
  const open = new Map<AnnotationId, ThreadView[]>();
  for (const thread of threads) {
    if (thread.resolved || !thread.annotationId) continue;
    const known = open.get(thread.annotationId);
    if (known) known.push(thread);
    else open.set(thread.annotationId, [thread]);
  }
  return rows.flatMap((row): CardRow[] => {
    const talk = open.get(row.id) ?? [];
    if (!row.isPlaced) return [];
    return row.id === selected || talk.length > 0 || wantsAttention(row) ? [{ row, threads: talk }] : [];
  });
}

function wantsAttention({ view, isItem, foldedInto, state }: ItemRow): boolean {
  if (view.waitingFor || view.note) return true;
  return isItem && !foldedInto && (state.standing === "problem" || state.standing === "recheck");
}
