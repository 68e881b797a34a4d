// What the line under annotated words says, for whoever hears the text: the kind, and how an item stands.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { Standing } from "#lib/workflow/finding.ts";
import type { ItemRow } from "#components/galley/item-row.ts";

interface Labels {
  kind: (of: Pick<AnnotationView, "kind" | "ownKind">) => string;
  standing: (standing: Standing) => string;
}

/** Answers for a row; the words of each kind and standing are put together once, however many annotations share them. */
export function saidOf(labels: Labels): (row: Pick<ItemRow, "view" | "isItem" | "state">) => string {
  const known = new Map<string, string>();
  return ({ view, isItem, state }) => {
    const key = `${view.kind} ${view.ownKind ?? ""} ${isItem ? state.standing : ""}`;
    let said = known.get(key);
    if (said === undefined) known.set(key, (said = isItem ? `${labels.kind(view)}: ${labels.standing(state.standing)}` : labels.kind(view)));
    return said;
  };
}
