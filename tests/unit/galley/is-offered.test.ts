import { describe, expect, test } from "vitest";
import { isOffered, type OfferedName } from "#components/galley/is-offered.ts";
import type { GalleyContextValue } from "#components/galley/use-galley.ts";
import { actKeys } from "#lib/newsroom/keys.ts";

const everything: readonly OfferedName[] = ["finding", "kind", "talkOnWords", "takeHint", ...(Object.keys(actKeys) as (keyof typeof actKeys)[])];

interface Scene {
  /** May do everything, or may only read. */
  may: boolean;
  row?: object | null;
  hasSelection?: boolean;
  picked?: number;
  hint?: boolean;
  proposal?: boolean;
}

function at({ may, row = null, hasSelection = false, picked = 0, hint = false, proposal = false }: Scene): GalleyContextValue {
  const me = { canCheck: may, canAnnotate: may, canTalk: may, canEditText: may, canPropose: may, canDecide: may };
  const snapshot = { picked: new Set(Array.from({ length: picked }, (_one, i) => String(i))), hasSelection, awaitsKind: false, proposal: proposal ? "p" : null, proposals: proposal ? [{}] : [], derived: { rows: row ? [row] : [] } };
  return {
    state: { data: { me }, snapshot }, hints: { snapshot: { current: hint ? "h" : null, hints: hint ? [{}] : [] } }, acts: { selectedRow: () => row, nameOffer: () => null },
  } as unknown as GalleyContextValue;
}

const item = { isItem: true, isPlaced: true, view: { parts: [{}], offer: null } };
const offered = (scene: Scene) => everything.filter((name) => isOffered(name, at(scene)));
const always: readonly OfferedName[] = ["report", "find", "history", "focus", "talk", "undo", "help"];

describe("the palette offers", () => {
  test("a reader only what changes nothing, whatever is selected", () => {
    expect(offered({ may: false, row: item, hasSelection: true, picked: 2, hint: true, proposal: true }).sort()).toEqual(
      [...always, "next", "previous", "nextAny", "previousAny", "nextPart", "previousPart", "memory", "nextHint", "previousHint", "proposal"].sort());
  });
  test("a checker with nothing selected nothing that needs something", () => {
    expect(offered({ may: true }).sort()).toEqual([...always, "read", "source", "edit", "suggest"].sort());
  });
  test.each<[string, Scene, OfferedName[], OfferedName[]]>([
    ["on an item", { may: true, row: item }, ["finding", "waiting", "remove", "rekind", "join", "memory"], ["kind", "respan", "split", "accept"]],
    ["on an item that is lost", { may: true, row: { ...item, isPlaced: false, view: { parts: [], offer: {} } } }, ["accept", "refuse", "remove"], ["finding", "join", "nextPart"]],
    ["on selected words", { may: true, hasSelection: true }, ["kind", "talkOnWords"], ["finding", "respan"]],
    ["on an item and words", { may: true, row: item, hasSelection: true }, ["respan", "split", "kind", "finding"], ["accept"]],
    ["on picked items", { may: true, picked: 3 }, ["finding", "rekind", "remove"], ["waiting", "memory"]],
    ["on a hint", { may: true, hint: true }, ["takeHint", "remove", "nextHint"], ["finding"]],
    ["on a proposal", { may: true, proposal: true }, ["accept", "refuse", "proposal"], ["finding"]],
  ])("%s", (_where, scene, yes, no) => {
    const all = offered(scene);
    expect(yes.filter((name) => !all.includes(name))).toEqual([]);
    expect(no.filter((name) => all.includes(name))).toEqual([]);
  });
});
