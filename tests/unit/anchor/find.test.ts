// "before → after": the annotation is made on the brackets of the first text and looked for in
// the second; brackets there say where it must be, no brackets that it must not be found.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPlace, placeAt } from "#lib/anchor/find.ts";
import { livingAnnotations } from "#lib/anchor/living.ts";
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import { textBetween } from "#lib/text/canonical.ts";
import { sameWords } from "#lib/text/words.ts";
import { marked, plain } from "#tests/unit/anchor/notation.ts";
import { anyText } from "#tests/unit/text/any-text.ts";

function placeIn(notation: string): Place | null {
  const blocks = marked(notation);
  const [living] = livingAnnotations(blocks).values();
  return living ? placeAt(blocks, living.start, living.end) : null;
}

const withoutMarks = (blocks: readonly Block[]): Block[] => blocks.map((block) => ({ ...block, marks: [] }));

function check(before: string, after: string, rename: (id: string) => string = (id) => id): void {
  const place = placeIn(before);
  const expected = placeIn(after);
  const blocks = withoutMarks(marked(after)).map((block) => ({ ...block, id: rename(block.id) }));
  const found = place && findPlace(blocks, place);
  expect(found).toEqual(expected && { ...expected, start: { ...expected.start, block: rename(expected.start.block) }, end: { ...expected.end, block: rename(expected.end.block) } });
}

describe("in its block", () => {
  it.each([
    ["The [mayor] resigned", "The [mayor] resigned"],
    ["The [mayor] resigned", "Today the [mayor] resigned"],
    ["The [mayor] of Huế resigned", "[mayor] of Huế resigned"],
    ["The mayor met the [mayor] of Huế", "Today the mayor met the [mayor] of Huế"],
    ["The [mayor] resigned", "The governor resigned"],
    ["The [may] resigned", "The mayor resigned"],
    ["Ông [Lê] nói", "Ông Lên nói"],
    ["The m[ay]or resigned", "Today the m[ay]or resigned"],
    ["Ông [“Vịnh”] nói", "Hôm nay ông [\"Vịnh\"] nói"],
    ["[27 tỉnh] ký", "Có [27\u00a0tỉnh] ký"],
    ["[27  tỉnh] ký", "Có [27 tỉnh] ký"],
    ["Ông [Vịnh] nói", `Hôm nay ông [${"Vịnh".normalize("NFD")}] nói`],
    [`Ông [${"Vịnh".normalize("NFD")}] nói`, "Ông [Vịnh] nói"],
    ["the [mayor of Huế]", "then the [mayor of Huế]"],
  ])("%j → %j", (before, after) => check(before, after));
});

describe("elsewhere", () => {
  it.each([
    ["One.\nThe [mayor] resigned", "The [mayor] resigned\nOne."],
    ["The [mayor\nof Huế] resigned", "New.\nThe [mayor\nof Huế] resigned"],
    ["The [mayor] resigned on Monday.", "It was the mayor.\nThe [mayor] resigned on Monday.\nA mayor spoke."],
    ["The [mayor] resigned.", "Our mayor sang\nTwo mayor danced"],
    ["Có [9] tỉnh ký kết", "Năm nay 9 người đến"],
    ["The [first vice mayor of Huế] resigned", "He said: [first vice mayor of Huế], no doubt"],
  ])("%j → %j", (before, after) => check(before, after, (id) => `other-${id}`));

  it("is not chosen among equals", () => check("One [mayor] came", "One mayor came\nOne mayor came", (id) => `other-${id}`));
});

it("knows a quote without context only where it stands once", () => {
  const place = (quote: string): Place => ({ start: { block: "", offset: 0 }, end: { block: "", offset: 0 }, quote, prefix: "", suffix: "" });
  const blocks = plain("Chín tỉnh ký.\nMười tỉnh ký.");
  expect(findPlace(blocks, place("Mười"))?.start).toEqual({ block: "b1", offset: 0 });
  expect(findPlace(blocks, place("tỉnh"))).toBeNull();
  expect(findPlace(blocks, place(" "))).toBeNull();
  expect(findPlace([], place("Mười"))).toBeNull();
});

describe("a place between two points", () => {
  const blocks = plain("The mayor \n \n resigned today");
  const at = (from: [number, number], to: [number, number]) => placeAt(blocks, { index: from[0], offset: from[1] }, { index: to[0], offset: to[1] })?.quote ?? null;
  it.each<[[number, number], [number, number], string | null]>([
    [[0, 4], [0, 9], "mayor"],
    [[0, 3], [0, 10], "mayor"],
    [[0, 4], [2, 9], "mayor \n \n resigned"],
    [[0, 9], [2, 9], "resigned"],
    [[0, 4], [2, 1], "mayor"],
    [[0, 9], [2, 1], null],
    [[0, 5], [0, 5], null],
    [[0, 9], [0, 4], null],
    [[2, 0], [0, 4], null],
    [[9, 0], [9, 4], null],
    [[0, 4], [0, 99], "mayor"],
  ])("%j to %j is %j", (from, to, quote) => expect(at(from, to)).toBe(quote));

  it("has its context", () => {
    expect(placeAt(blocks, { index: 0, offset: 3 }, { index: 0, offset: 10 })).toEqual({
      start: { block: "b0", offset: 4 }, end: { block: "b0", offset: 9 }, quote: "mayor", prefix: "The ", suffix: " \n \n resigned today",
    });
  });
});

describe("any text", () => {
  const anyPlace = fc.tuple(anyText, fc.nat(), fc.nat()).map(([text, a, b]) => {
    const blocks = plain(text);
    const points = [a, b].map((seed) => ({ index: seed % blocks.length, offset: (seed >> 3) % ((blocks[seed % blocks.length]?.text.length ?? 0) + 1) }))
      .sort((x, y) => x.index - y.index || x.offset - y.offset);
    const [start, end] = [points[0] ?? { index: 0, offset: 0 }, points[1] ?? { index: 0, offset: 0 }];
    return { text, blocks, place: placeAt(blocks, start, end) };
  });

  it("finds a place where it was made", () => {
    fc.assert(fc.property(anyPlace, ({ blocks, place }) => {
      fc.pre(place !== null && /[^\s\p{Cf}\p{M}\u034f]/u.test(place.quote));
      expect(place && findPlace(blocks, place)).toEqual(place);
    }), { numRuns: 400 });
  });

  it("never answers other words than were asked for, nor points outside the text", () => {
    fc.assert(fc.property(anyPlace, anyText, ({ text, place }, other) => {
      fc.pre(place !== null);
      const blocks = plain(`${other}${text}\n${other}`);
      const found = place && findPlace(blocks, place);
      if (!place || !found) return;
      const index = (id: string) => blocks.findIndex((block) => block.id === id);
      const words = textBetween(blocks, { index: index(found.start.block), offset: found.start.offset }, { index: index(found.end.block), offset: found.end.offset });
      expect(words).toBe(found.quote);
      expect(sameWords(words, place.quote)).toBe(true);
    }), { numRuns: 400 });
  });
});
