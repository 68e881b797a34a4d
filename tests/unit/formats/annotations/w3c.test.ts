// What leaves as W3C annotations comes back to the same words.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "#lib/formats/annotations/plain-text.ts";
import { placer } from "#lib/formats/annotations/place-incoming.ts";
import { readFiles } from "#lib/formats/annotations/read-files.ts";
import { toW3c } from "#lib/formats/annotations/w3c.ts";
import { articleOf, chanceArticle } from "#tests/support/annotated.ts";

describe("plain text", () => {
  test.each([
    ["one unit a character", "Lê Huy", 3, 3], ["a pair is one point", "🚩a", 2, 1], ["composed marks are one point", "e\u0302\u0301a", 3, 1],
    ["Hangul letters compose", "\u1112\u1161\u11aba", 3, 1],
  ])("%s", (_name, line, units, points) => {
    const plain = plainText([{ id: "b", kind: "paragraph", text: line, marks: [] }]);
    expect(plain.pointAt({ index: 0, offset: units }, "start")).toBe(points);
    expect(plain.positionAt(points)).toEqual({ index: 0, offset: units });
    expect([...plain.text].length).toBe(plain.points);
  });

  test("a place inside what composes is its start, or its end for the end of a span", () => {
    const plain = plainText([{ id: "b", kind: "paragraph", text: "xe\u0302\u0301a", marks: [] }]);
    expect([plain.pointAt({ index: 0, offset: 2 }, "start"), plain.pointAt({ index: 0, offset: 2 }, "end")]).toEqual([1, 2]);
  });

  test("counts every text as its NFC does, there and back", () => {
    fc.assert(fc.property(chanceArticle, ({ lines }) => {
      const { blocks } = articleOf(lines, []);
      const plain = plainText(blocks);
      const characters = [...plain.text];
      expect(plain.points).toBe(characters.length);
      for (let point = 0; point <= characters.length; point += 1) {
        const at = plain.positionAt(point);
        const isLineEnd = (blocks[at.index]?.text.length ?? 0) === at.offset;
        if (!isLineEnd && characters[point] !== "\n") expect(plain.pointAt(at, "start")).toBeLessThanOrEqual(point);
      }
    }), { seed: 7, numRuns: 150 });
  });
});

test("every annotation comes back to its own words, whatever they are", () => {
  fc.assert(fc.property(chanceArticle, ({ lines, marked }) => {
    const { article, blocks } = articleOf(lines, marked);
    const [file] = toW3c(article).files;
    const read = readFiles([{ name: "a.jsonld", text: file?.content ?? "" }]);
    if (!read.parsed.ok) throw new Error(read.parsed.reason);
    expect(read.parsed.refused).toEqual([]);
    const place = placer(blocks);
    const back = read.parsed.incoming.map((one) => {
      const placed = place(one);
      return placed.ok ? { start: placed.place.start, end: placed.place.end, how: placed.how, kind: one.kind, note: one.note } : placed;
    });
    expect(back).toEqual(expectedPlaces(article, marked));
  }), { seed: 42, numRuns: 300 });
});

function expectedPlaces(article: { annotations: readonly { id: string }[] }, marked: readonly { id: string; start: { index: number; offset: number }; end: { index: number; offset: number }; kind: string; note: string | null }[]) {
  return article.annotations.map(({ id }) => {
    const own = marked.find((one) => one.id === id);
    return {
      start: { block: `b${own?.start.index}`, offset: own?.start.offset }, end: { block: `b${own?.end.index}`, offset: own?.end.offset },
      how: "position", kind: own?.kind, note: own?.note ?? null,
    };
  });
}
