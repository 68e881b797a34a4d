import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestMatch, similarity } from "#lib/anchor/approximate.ts";

describe("the stretch most like a pattern", () => {
  test.each([
    ["the same words", "ông Lê Huy Vịnh nói", "Lê Huy Vịnh", 3, "Lê Huy Vịnh", 0],
    ["a letter changed", "ông Lê Huy Vinh nói", "Lê Huy Vịnh", 3, "Lê Huy Vinh", 1],
    ["a letter left out", "ông Lê Hu Vịnh nói", "Lê Huy Vịnh", 3, "Lê Hu Vịnh", 1],
    ["a letter put in", "ông Lê Huyy Vịnh nói", "Lê Huy Vịnh", 3, "Lê Huyy Vịnh", 1],
    ["the better of two", "abxd abcd", "abcd", 2, "abcd", 0],
    ["at the start", "abcd", "abc", 1, "abc", 0],
  ])("%s", (_, text, pattern, most, words, errors) => {
    const match = bestMatch(text, pattern, most);
    expect([match && text.slice(match.from, match.to), match?.errors]).toEqual([words, errors]);
  });

  test("nothing beyond the bound, nothing for an empty pattern", () => {
    expect(bestMatch("xin chào", "Lê Huy Vịnh", 3)).toBeNull();
    expect(bestMatch("xin chào", "", 3)).toBeNull();
    expect(bestMatch("", "abc", 2)).toBeNull();
  });

  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 14 });
  test("has as many errors as the plain table says", () => {
    fc.assert(fc.property(letters, letters.filter((text) => text.length > 0), fc.nat(8), (text, pattern, most) => {
      const plain = fewest(text, pattern);
      const match = bestMatch(text, pattern, most);
      expect(match?.errors ?? null).toBe(plain <= most ? plain : null);
      if (match) expect(Math.round((1 - similarity(pattern, text.slice(match.from, match.to))) * Math.max(pattern.length, match.to - match.from))).toBe(match.errors);
    }), { seed: 7, numRuns: 2_000 });
  });
});

/** The fewest errors of any stretch that ends behind a character: the whole table, no bound. */
function fewest(text: string, pattern: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let best = Infinity;
  for (const unit of text) {
    const next = [0];
    for (let row = 1; row <= pattern.length; row += 1) {
      next.push(Math.min((column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1, (column[row - 1] ?? 0) + (pattern[row - 1] === unit ? 0 : 1)));
    }
    column = next;
    best = Math.min(best, column[pattern.length] ?? Infinity);
  }
  return best;
}
