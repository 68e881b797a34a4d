// Figures that can be worked out by hand, or are known from the literature.
import { describe, expect, test } from "vitest";
import { agreementOf, markedAlike, spanAgreement, type Mark, type Pair } from "#lib/workflow/agreement.ts";

/** "yes/yes 20" : so many pairs. */
function pairs(text: string): Pair<string>[] {
  return text.split(",").flatMap((one) => {
    const [, a = "", b = "", count = "1"] = /^\s*(\w+)\/(\w+)(?: (\d+))?\s*$/.exec(one) ?? [];
    return Array.from({ length: Number(count) }, (): Pair<string> => [a, b]);
  });
}

describe("agreement on findings", () => {
  test.each<[string, number, number | null]>([
    // The example everybody knows: Cohen's kappa 0.40 at 70 per cent.
    ["yes/yes 20, yes/no 5, no/yes 10, no/no 15", 0.7, 0.4],
    ["yes/yes 45, yes/no 15, no/yes 25, no/no 15", 0.6, 0.1304],
    ["yes/yes 25, yes/no 35, no/yes 5, no/no 35", 0.6, 0.2593],
    ["a/a 10, b/b 10", 1, 1],
    ["a/b 10, b/a 10", 0, -1],
    ["a/b 10", 0, 0],
    // Three findings: 0.7 observed, 0.36 by chance.
    ["a/a 4, a/b, b/b 2, b/c, c/c, c/a", 0.7, 0.5161],
    ["a/a 7", 1, null],
  ])("%s", (text, share, kappa) => {
    const found = agreementOf(pairs(text));
    expect(found.share).toBeCloseTo(share, 10);
    if (kappa === null) expect(found.kappa).toBeNull();
    else expect(found.kappa).toBeCloseTo(kappa, 4);
  });

  test("of nothing is none", () => {
    expect(agreementOf([])).toEqual({ count: 0, agreed: 0, share: null, kappa: null });
  });
});

describe("agreement on spans", () => {
  const spans = (text: string) => text.split(" ").filter(Boolean).map((one) => {
    const [from = 0, to = 0] = one.split("-").map(Number);
    return { from, to };
  });

  test.each<[string, string, number, number]>([
    ["0-10", "0-10", 1, 1],
    ["0-10", "5-15", 0, 0.5],
    ["0-10", "20-30", 0, 0],
    ["0-10 20-30", "0-10", 2 / 3, 2 / 3],
    ["0-10 20-30", "0-10 21-30", 0.5, 2 * 19 / 39],
    ["0-10", "", 0, 0],
    // Marked twice is marked once.
    ["0-10 5-10 0-10", "0-10", 2 / 3, 1],
    ["0-4 4-8", "0-8", 0, 1],
    ["5-5 0-2", "0-2", 1, 1],
  ])("%s against %s", (a, b, exact, overlap) => {
    const found = spanAgreement(spans(a), spans(b));
    expect(found?.exact).toBeCloseTo(exact, 10);
    expect(found?.overlap).toBeCloseTo(overlap, 10);
    const turned = spanAgreement(spans(b), spans(a));
    expect(turned?.overlap).toBeCloseTo(overlap, 10);
  });

  test("of nothing is none", () => {
    expect(spanAgreement([], [{ from: 3, to: 3 }])).toBeNull();
  });
});

describe("who marked the same words", () => {
  /** "lan 0:0-10 5-8, minh 1:0-4": who marked what in which block. */
  const marks = (text: string): Mark[] => text.split(",").flatMap((one) => {
    const [by = "", ...where] = one.trim().split(" ");
    return where.map((place) => {
      const [index = 0, from = 0, to = 0] = place.split(/[:-]/).map(Number);
      return { by, index, from, to };
    });
  });

  test.each<[string[], number, number, number]>([
    [["lan 0:0-10, minh 0:0-10"], 1, 1, 1],
    // Each had their own paragraphs, but for one.
    [["lan 0:0-10 1:0-4, minh 1:2-6 2:0-9"], 1, 0, 0.5],
    // Three people are three pairs.
    [["lan 0:0-10, minh 0:0-10, sơn 0:0-10"], 3, 1, 1],
    [["lan 0:0-10, minh 0:0-10, sơn 0:20-30"], 3, 1 / 3, 1 / 3],
    // The same place in another text, or another block, is another place.
    [["lan 0:0-10, minh 0:0-10", "lan 0:0-10, minh 0:5-15"], 2, 0.5, 0.75],
    [["lan 0:0-10 1:0-10, minh 0:0-10 1:20-30"], 1, 0.5, 0.5],
  ])("%j", (texts, pairs, exact, overlap) => {
    const found = markedAlike(texts.map(marks));
    expect(found?.pairs).toBe(pairs);
    expect(found?.exact).toBeCloseTo(exact, 10);
    expect(found?.overlap).toBeCloseTo(overlap, 10);
  });

  test.each([[[]], [["lan 0:0-10"]], [["lan 0:0-10, minh 1:0-10"]], [["lan 0:0-10", "minh 0:0-10"]]])("is not known of %j", (texts: string[]) => {
    expect(markedAlike(texts.map(marks))).toBeNull();
  });
});
