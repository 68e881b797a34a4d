import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nested, type NoteRange, type Piece } from "#lib/report/nest.ts";

/** Draws a tree as <1 words> with ^1 where the words of note 1 end. */
function drawn(pieces: readonly Piece[]): string {
  return pieces.map((piece) => {
    if (piece.type === "text") return piece.text;
    if (piece.type === "ends") return piece.notes.map((note) => `^${note}`).join("");
    return `<${piece.note} ${drawn(piece.pieces)}>`;
  }).join("");
}

const range = (note: number, from: number, to: number, ends = true): NoteRange => ({ note, from, to, ends });

describe("ranges as a tree", () => {
  test.each<[string, NoteRange[], string]>([
    ["none", [], "abcdefgh"],
    ["one", [range(1, 2, 4)], "ab<1 cd>^1efgh"],
    ["the whole text", [range(1, 0, 8)], "<1 abcdefgh>^1"],
    ["one inside another", [range(2, 1, 6), range(1, 2, 4)], "a<2 b<1 cd>^1ef>^2gh"],
    ["two that overlap: the later is cut", [range(1, 1, 4), range(2, 3, 6)], "a<1 bc<2 d>>^1<2 ef>^2gh"],
    ["two that touch", [range(1, 1, 3), range(2, 3, 5)], "a<1 bc>^1<2 de>^2fgh"],
    ["the same words twice", [range(1, 2, 4), range(2, 2, 4)], "ab<1 <2 cd>>^1^2efgh"],
    ["a common start: the longer encloses", [range(1, 2, 4), range(2, 2, 6)], "ab<2 <1 cd>^1ef>^2gh"],
    ["a common end", [range(2, 1, 6), range(1, 4, 6)], "a<2 bcd<1 ef>>^1^2gh"],
    ["three that overlap in a chain", [range(1, 0, 4), range(2, 2, 6), range(3, 3, 8)], "<1 ab<2 c<3 d>>>^1<2 <3 ef>>^2<3 gh>^3"],
    ["one that goes on in the next block", [range(1, 5, 8, false)], "abcde<1 fgh>"],
    ["beyond the text", [range(1, 6, 99)], "abcdef<1 gh>^1"],
    ["of no length", [range(1, 3, 3)], "abc^1defgh"],
  ])("%s", (_, ranges, expected) => {
    expect(drawn(nested("abcdefgh", ranges))).toBe(expected);
  });

  test("an empty text has nothing in it", () => {
    expect(nested("", [])).toEqual([]);
  });
});

test("whatever the ranges, each character appears once, in order, inside exactly the ranges that cover it", () => {
  const text = "0123456789abcdef";
  const ranges = fc.array(fc.tuple(fc.nat(16), fc.nat(16)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const), { maxLength: 8 });
  fc.assert(fc.property(ranges, (spans) => {
    const given = spans.map(([from, to], index) => range(index + 1, from, to));
    const seen: { character: string; within: number[] }[] = [];
    const ended: number[] = [];
    const walk = (pieces: readonly Piece[], within: number[]) => {
      for (const piece of pieces) {
        if (piece.type === "text") for (const character of piece.text) seen.push({ character, within });
        else if (piece.type === "ends") ended.push(...piece.notes);
        else walk(piece.pieces, [...within, piece.note]);
      }
    };
    walk(nested(text, given), []);
    expect(seen.map(({ character }) => character).join("")).toBe(text);
    seen.forEach(({ within }, at) => {
      expect(within.toSorted((a, b) => a - b)).toEqual(given.filter(({ from, to }) => from <= at && at < to).map(({ note }) => note));
    });
    expect(ended.toSorted((a, b) => a - b)).toEqual(given.map(({ note }) => note));
  }), { seed: 20211227, numRuns: 300 });
});
