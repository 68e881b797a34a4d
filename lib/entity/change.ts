// What was done to an entity, from what was written of it before and after: its history, and what an import tells before
// it is done. Order alone is no change.
import { z } from "zod";
import type { Alias, EntityContent, Tenure } from "#lib/entity/entity-schema.ts";

export const changeKinds = ["made", "edited", "alias-added", "alias-changed", "alias-removed", "tenure-added", "tenure-changed", "tenure-removed", "merged", "unmerged", "archived", "restored"] as const;
export type ChangeKind = (typeof changeKinds)[number];
export const changeKind = z.enum(changeKinds);

type Head = Pick<EntityContent, "kind" | "name" | "note" | "from" | "to">;

/** One thing that changed. `before` and `after` hold what differs of it: of the entity itself only the fields that are others. */
export interface EntityChange {
  what: ChangeKind;
  before: Partial<Head> | Alias | Tenure | null;
  after: Partial<Head> | Alias | Tenure | null;
}

const heads = ["kind", "name", "note", "from", "to"] as const;

/** Empty where both say the same. Null: there was no such entity. */
export function changesBetween(before: EntityContent | null, after: EntityContent): EntityChange[] {
  const made: EntityChange[] = before === null ? [{ what: "made", before: null, after: headOf(after, heads.filter((field) => after[field] !== null)) }] : [];
  const differing = before === null ? [] : heads.filter((field) => before[field] !== after[field]);
  const edited: EntityChange[] = before === null || differing.length === 0 ? [] : [{ what: "edited", before: headOf(before, differing), after: headOf(after, differing) }];
  return [...made, ...edited, ...rows("alias", before?.aliases ?? [], after.aliases), ...rows("tenure", before?.tenures ?? [], after.tenures)];
}

function headOf(content: EntityContent, fields: readonly (typeof heads)[number][]): Partial<Head> {
  return Object.fromEntries(fields.map((field) => [field, content[field]]));
}

function rows<Row extends Alias | Tenure>(noun: "alias" | "tenure", before: readonly Row[], after: readonly Row[]): EntityChange[] {
  const known = new Map(before.map((row) => [row.id as string, row]));
  const kept = new Set(after.map(({ id }) => id as string));
  return [
    ...before.filter(({ id }) => !kept.has(id)).map((row): EntityChange => ({ what: `${noun}-removed`, before: row, after: null })),
    ...after.flatMap((row): EntityChange[] => {
      const was = known.get(row.id);
      if (!was) return [{ what: `${noun}-added`, before: null, after: row }];
      return isSameRow(was, row) ? [] : [{ what: `${noun}-changed`, before: was, after: row }];
    }),
  ];
}

function isSameRow(a: object, b: object): boolean {
  const [one, two] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...new Set([...one.keys(), ...two.keys()])].every((field) => (one.get(field) ?? null) === (two.get(field) ?? null));
}
