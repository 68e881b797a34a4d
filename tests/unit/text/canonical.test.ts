import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "#lib/article/block.ts";
import { articleOffset, articleText, blockStarts, codePointOffset, positionAt, textBetween, toNfc, utf16Offset } from "#lib/text/canonical.ts";
import { countWords } from "#lib/text/count.ts";
import { anyText } from "#tests/unit/text/any-text.ts";

const blocksOf = (texts: string[]): Block[] => texts.map((text, at) => ({ id: `b${at}`, kind: "paragraph", text, marks: [] }));
const anyBlocks = fc.array(anyText.map((text) => text.replaceAll("\n", " ")), { minLength: 1, maxLength: 5 }).map(blocksOf);

describe("positions", () => {
  it("are found again from the article's text", () => {
    fc.assert(fc.property(anyBlocks, (blocks) => {
      const starts = blockStarts(blocks);
      blocks.forEach((block, index) => {
        for (const offset of [0, block.text.length >> 1, block.text.length]) {
          const at = articleOffset(starts, { index, offset });
          expect(positionAt(starts, at)).toEqual({ index, offset });
        }
      });
    }));
  });

  it("bound the same text in blocks and in the whole", () => {
    fc.assert(fc.property(anyBlocks, fc.nat(), fc.nat(), (blocks, a, b) => {
      const text = articleText(blocks);
      const starts = blockStarts(blocks);
      const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      expect(textBetween(blocks, positionAt(starts, from), positionAt(starts, to))).toBe(text.slice(from, to));
    }));
  });

  it("of nothing are nothing", () => {
    expect(articleText([])).toBe("");
    expect(positionAt([], 0)).toEqual({ index: 0, offset: 0 });
  });
});

describe("code points", () => {
  it("convert there and back at every boundary", () => {
    fc.assert(fc.property(anyText, (text) => {
      let utf16 = 0;
      [...text].forEach((character, points) => {
        expect(codePointOffset(text, utf16)).toBe(points);
        expect(utf16Offset(text, points)).toBe(utf16);
        utf16 += character.length;
      });
      expect(codePointOffset(text, text.length)).toBe([...text].length);
      expect(utf16Offset(text, Infinity)).toBe(text.length);
    }));
  });

  it("inside a pair count as at its start", () => expect(codePointOffset("a😀b", 2)).toBe(1));
});

it("says whether a text was NFC", () => {
  expect(toNfc("Vịnh")).toEqual({ text: "Vịnh", changed: false });
  expect(toNfc("Vịnh".normalize("NFD"))).toEqual({ text: "Vịnh", changed: true });
});

it.each([["", 0], ["QS - QP", 2], ["  27.12,\nĐảng ủy T.Ư… ", 4], ["— “…”", 0]])("counts the words of %j as %i", (text, count) => expect(countWords(text)).toBe(count));
