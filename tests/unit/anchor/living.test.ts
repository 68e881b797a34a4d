import { describe, expect, it } from "vitest";
import { livingAnnotations, sentenceOf } from "#lib/anchor/living.ts";
import { blockSpans } from "#lib/anchor/spans.ts";
import type { Block } from "#lib/article/block.ts";
import { idOf, marked } from "#tests/unit/anchor/notation.ts";

const words = (notation: string, quote?: string) => [...livingAnnotations(marked(notation), () => quote).values()].map((living) => living.words).join(" / ");

describe("the living words", () => {
  it.each([
    ["The [mayor] resigned", "mayor"],
    ["The [may||or] resigned", "mayor"],
    ["The [may|XX|or] resigned", "mayXXor"],
    ["The [mayor] of [2Hà Nội] and [3Huế]", "mayor / Hà Nội / Huế"],
    ["[1The [2mayor]] resigned", "The mayor / mayor"],
    ["The [mayor\nof Huế] resigned", "mayor\nof Huế"],
    ["The [mayor\n\nof Huế] resigned", "mayor\n\nof Huế"],
    ["no mark", ""],
    ["[]", ""],
    ["", ""],
  ])("of %j are %j", (notation, expected) => expect(words(notation)).toBe(expected));

  it("are in text order, outer before inner", () => {
    expect([...livingAnnotations(marked("[3a [2b]] [1c]")).keys()]).toEqual([idOf("3"), idOf("2"), idOf("1")]);
  });
});

describe("one id in two places", () => {
  const far = "x".repeat(201);
  it.each([
    [`[mayor] ${far} [governor]`, "governor", "governor"],
    [`[mayor] ${far} [governor]`, "mayor", "mayor"],
    [`[mayor] ${far} [governors]`, "governor", "governors"],
    [`[mayor] ${far} [governor]`, undefined, "governor"],
    ["[mayor]\nbetween\n[governor]", "mayor", "mayor"],
    [`[may|${"x".repeat(200)}|or]`, "mayor", `may${"x".repeat(200)}or`],
  ])("%j with quote %j has %j", (notation, quote, expected) => expect(words(notation, quote)).toBe(expected));
});

it("has 32 characters of context across blocks, and no half emoji", () => {
  const [living] = livingAnnotations(marked(`${"a".repeat(40)}\nThe [mayor] left\n😀${"b".repeat(40)}`)).values();
  expect(living?.prefix).toBe(`${"a".repeat(27)}\nThe `);
  expect(living?.suffix).toBe(` left\n😀${"b".repeat(24)}`);
  const [cut] = livingAnnotations(marked(`😀${"a".repeat(31)}[mayor]${"b".repeat(31)}😀`)).values();
  expect([cut?.prefix.length, cut?.suffix.length]).toEqual([31, 31]);
});

it("points at blocks by number, id and offset", () => {
  const [living] = livingAnnotations(marked("one\nThe [mayor\nof] Huế")).values();
  expect(living).toMatchObject({ start: { index: 1, block: "b1", offset: 4 }, end: { index: 2, block: "b2", offset: 2 } });
  expect(living?.pieces).toEqual([{ index: 1, from: 4, to: 9 }, { index: 2, from: 0, to: 2 }]);
});

it("reads marks out of order, overlapping, empty or past the end", () => {
  const id = idOf("1");
  const block: Block = { id: "b", kind: "paragraph", text: "0123456789", marks: [
    { type: "anno", id, from: 5, to: 7 }, { type: "bold", from: 0, to: 9 }, { type: "anno", id, from: 1, to: 3 },
    { type: "anno", id, from: 2, to: 5 }, { type: "anno", id, from: 8, to: 8 }, { type: "anno", id, from: 9, to: 99 },
  ] };
  expect(blockSpans(block).get(id)).toEqual([{ from: 1, to: 7 }, { from: 9, to: 10 }]);
});

it.each([
  ["Một câu. Ông [Vịnh] nói. Hết.", "Ông Vịnh nói."],
  ["Một câu. Ông [Vịnh nói. Hết] rồi.", "Ông Vịnh nói. Hết rồi."],
  ["Một câu. Ông [Vịnh\nnói]. Hết.", "Ông Vịnh\nnói."],
])("the sentence of %j is %j", (notation, expected) => {
  const blocks = marked(notation);
  const [living] = livingAnnotations(blocks).values();
  expect(living && sentenceOf(blocks, living, "vi")).toBe(expected);
});
