// Bodies, acronyms and places named inside a person's rank or posts are checked with that
// person: they fold into the person's item.
import type { Kind } from "#lib/annotation/kind.ts";
import type { Living } from "#lib/anchor/living.ts";
import type { AnnotationId } from "#lib/id.ts";
import type { Position } from "#lib/text/canonical.ts";

export interface Foldable {
  id: AnnotationId;
  kind: Kind;
  /** Null for an item that is lost: it neither folds nor holds. */
  living: Pick<Living, "start" | "end"> | null;
}

const folding: readonly Kind[] = ["organisation", "acronym", "place"];

/** Which item folds into which person: those that lie wholly inside its words, into the innermost where persons nest. */
export function folded(items: readonly Foldable[]): Map<AnnotationId, AnnotationId> {
  const persons = items.flatMap(({ id, kind, living }) => (kind === "person" && living ? [{ id, start: living.start, end: living.end }] : []))
    .sort((a, b) => compare(a.start, b.start) || compare(b.end, a.end));
  // How far the persons up to here reach: behind that no earlier one can hold anything.
  const reach: Position[] = [];
  for (const { end } of persons) {
    const before = reach.at(-1);
    reach.push(before && compare(before, end) > 0 ? before : end);
  }
  const into = new Map<AnnotationId, AnnotationId>();
  for (const { id, kind, living } of items) {
    if (!living || !folding.includes(kind)) continue;
    for (let at = lastStarted(persons, living.start); at >= 0; at -= 1) {
      const [person, furthest] = [persons[at], reach[at]];
      if (!person || !furthest || compare(furthest, living.end) < 0) break;
      if (compare(person.end, living.end) < 0) continue;
      into.set(id, person.id);
      break;
    }
  }
  return into;
}

function lastStarted(persons: readonly { start: Position }[], start: Position): number {
  let [low, high] = [0, persons.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const person = persons[middle];
    if (person && compare(person.start, start) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function compare(a: Position, b: Position): number {
  return a.index - b.index || a.offset - b.offset;
}
