// Word by word. A difference is written in one line: "Có [27|28] xã" is 27 before and 28 after.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, wordEdits, wordRuns, type DiffRun } from "#lib/text/word-diff.ts";
import { anyText } from "#tests/unit/text/any-text.ts";

const written = (runs: readonly DiffRun[]) => runs.map(({ isChanged, before, after }) => (isChanged ? `[${before}|${after}]` : after)).join("");
const sides = (notation: string) => ({
  before: notation.replace(/\[([^|\]]*)\|([^\]]*)\]/g, "$1"), after: notation.replace(/\[([^|\]]*)\|([^\]]*)\]/g, "$2"),
});

describe("the difference as it is shown", () => {
  test.each([
    "Có [27|28] xã.",
    "[|Hôm qua ]ông Minh nói.",
    "Ông Minh[ nói|].",
    "Thượng tướng [Lê Huy Vịnh|Trần Văn Bé] dự.",
    "Tỉnh ủy [9|8] tỉnh, [12|13] huyện.",
    "Không đổi.",
    "[một hai ba|bốn năm sáu]",
  ])("%s", (notation) => {
    const { before, after } = sides(notation);
    expect(written(wordRuns(before, after))).toBe(notation);
  });

  test("shows no typography", () => {
    expect(wordRuns("Ông nói: “Phải  làm”.", "Ông nói: \"Phải làm\".").some((run) => run.isChanged)).toBe(false);
  });

  test("is not cut up by a word that rewritten passages share", () => {
    expect(written(wordRuns("bốn chiếc xe màu đỏ và hai người đi bộ", "năm bến tàu thủy và ba con thuyền buồm")).match(/\[/g)).toHaveLength(1);
  });

  test("keeps both texts whole, whatever they are", () => {
    fc.assert(fc.property(anyText, anyText, fc.nat(20), (a, b, cut) => {
      for (const other of [b, a, a.slice(0, cut) + b + a.slice(cut)]) {
        const runs = wordRuns(a, other);
        expect([runs.map((run) => run.before).join(""), runs.map((run) => run.after).join("")]).toEqual([a, other]);
      }
    }));
  });
});

describe("the edits between two texts", () => {
  test.each([
    ["Có 27 xã.", "Có 28 xã.", [{ from: 3, to: 5, insert: "28" }]],
    ["Có xã.", "Có 28 xã.", [{ from: 3, to: 3, insert: "28 " }]],
    ["", "mới", [{ from: 0, to: 0, insert: "mới" }]],
    ["cũ", "", [{ from: 0, to: 2, insert: "" }]],
    ["như nhau", "như nhau", []],
  ])("of %j and %j are few", (a, b, edits) => {
    expect(wordEdits(a, b)).toEqual(edits);
  });

  test("make the second of the first, exactly, in order and apart", () => {
    fc.assert(fc.property(anyText, anyText, fc.nat(20), (a, b, cut) => {
      for (const other of [b, "", a.slice(0, cut) + b + a.slice(cut), a.slice(0, cut) + b + a.slice(cut + 3)]) {
        const edits = wordEdits(a, other);
        expect(applyEdits(a, edits)).toBe(other);
        edits.forEach((edit, at) => expect(edit.from >= (edits[at - 1]?.to ?? 0) && edit.to >= edit.from).toBe(true));
      }
    }));
  });
});
