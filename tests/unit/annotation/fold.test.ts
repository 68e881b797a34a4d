// One line is the text; each row below draws one item under it: its kind's letter where it reaches
// (p person, o organisation, a acronym, l place, n number). "ooo < ppp" means it folds.
import { expect, it } from "vitest";
import { folded, type Foldable } from "#lib/annotation/fold.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import { newId, type AnnotationId } from "#lib/id.ts";

const kinds: Record<string, Kind> = { p: "person", o: "organisation", a: "acronym", l: "place", n: "number", c: "claim" };

function foldedRows(...rows: string[]): string[] {
  const items = rows.map((row): Foldable => {
    const from = row.search(/\S/);
    const kind = kinds[row.charAt(from)] ?? "note";
    return { id: newId<AnnotationId>(), kind, living: { start: { index: 0, block: "b", offset: from }, end: { index: 0, block: "b", offset: row.trimEnd().length } } };
  });
  const into = folded(items);
  return items.map(({ id }) => String(items.findIndex((item) => item.id === into.get(id))));
}

it.each([
  [["pppppp", "  oo  "], ["-1", "0"]],
  [["pppppp", "oooooo"], ["-1", "0"]],
  [["pppppp", "  aa  ", "   l  "], ["-1", "0", "0"]],
  [["pppp  ", "  oooo"], ["-1", "-1"]],
  [["pppppp", "  nn  "], ["-1", "-1"]],
  [["cccccc", "  oo  "], ["-1", "-1"]],
  [["pppppp", " pppp ", "  oo  "], ["-1", "-1", "1"]],
  [["pppppppppp", " pp       ", "      oo  "], ["-1", "-1", "0"]],
  [["oo        ", "  pppp    ", "       oo "], ["-1", "-1", "-1"]],
])("%j → %j", (rows, into) => expect(foldedRows(...rows)).toEqual(into));

it("leaves lost items alone", () => {
  expect(folded([{ id: newId<AnnotationId>(), kind: "person", living: null }, { id: newId<AnnotationId>(), kind: "acronym", living: null }]).size).toBe(0);
});
