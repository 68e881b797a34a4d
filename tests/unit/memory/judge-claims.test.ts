import { describe, expect, test } from "vitest";
import { judgeClaims, type Difference } from "#lib/memory/judge-claims.ts";
import { meanAveragePrecision, averagePrecision, bm25, foldedWords, ours, plainWords, type Said } from "#tests/bench/memory/rank.ts";
import { claimCases } from "#tests/bench/memory/claims.ts";

/** Differences in one line: number 12 → 15. */
const told = (differs: readonly Difference[]) => differs.map((one) => ("from" in one ? `${one.what} ${one.from ?? "–"} → ${one.to ?? "–"}` : one.what));

describe("what stands now, against what was checked", () => {
  test.each([
    ["27 xã ở 3 huyện đạt chuẩn", "27 Xã ở 3 huyện đạt chuẩn.", "vi", "same", []],
    ["", "", "vi", "same", []],
    ["chín tỉnh được khen", "9 tỉnh được khen", "vi", "near", []],
    ["27 xã ở 3 huyện đạt chuẩn", "27 xa o 3 huyen dat chuan", "vi", "near", ["diacritics"]],
    ["Sáng nay, đoàn thăm 27 xã", "Đoàn thăm 27 xã sáng nay", "vi", "near", ["order"]],
    ["đoàn thăm 28 xã", "đoàn thăm 27 xã", "vi", "other", ["number 27 xã → 28 xã"]],
    ["doan tham 28 xa", "đoàn thăm 27 xã", "vi", "other", ["diacritics", "number 27 → 28"]],
    ["27 xã ở 3 huyện", "3 xã ở 27 huyện", "vi", "other", ["number 3 xã → 27 xã", "order"]],
    ["vốn 50 tỷ đồng", "vốn 50 triệu đồng", "vi", "other", ["number 50 triệu đồng → 50 tỷ đồng"]],
    ["vốn 2,5 tỷ đồng", "vốn 2.500 triệu đồng", "vi", "near", []],
    ["họp ngày 27.12", "họp ngày 27/12/2025", "vi", "near", []],
    ["họp ngày 27.12.2024", "họp ngày 27/12/2025", "vi", "other", ["date ngày 27/12/2025 → ngày 27.12.2024"]],
    ["họp lúc 21 giờ ngày 12/9", "họp lúc 23 giờ ngày 12/9", "vi", "other", ["date 23 giờ ngày 12/9 → 21 giờ ngày 12/9"]],
    ["Thượng tướng Lê Huy Vịnh", "Thượng tướng Lê Huy Vinh", "vi", "other", ["name Vinh → Vịnh", "diacritics"]],
    ["UBND tỉnh thu phí", "Ủy ban nhân dân tỉnh thu phí", "vi", "near", ["words"]],
    ["tỉnh không thu phí", "tỉnh thu phí", "vi", "other", ["negation – → không", "words"]],
    ["xuất khẩu tăng 12%", "xuất khẩu giảm 12%", "vi", "other", ["opposite giảm → tăng", "words"]],
    ["Arsenal beat Chelsea 2-1", "Chelsea beat Arsenal 2-1", "en", "other", ["order"]],
    ["In March unemployment rose to 4.5%", "unemployment rose to 4.5% in march", "en", "near", ["order"]],
    ["a three-year contract", "a five-year contract", "en", "other", ["number five-year → three-year"]],
    ["He wasn't charged", "He was charged", "en", "other", ["negation – → wasn't", "words"]],
  ] as const)("%s | %s", (now, then, language, relation, differs) => {
    const judged = judgeClaims(now, then, language);
    expect([judged.relation, ...told(judged.differs)]).toEqual([relation, ...differs]);
  });

  test("is never called the same, nor nearly, where a number, date, name or the sense is another", () => {
    const taken = claimCases.filter(({ claim, changed, language }) => judgeClaims(claim, changed, language).relation !== "other");
    expect(taken).toEqual([]);
  });

  test("is the same claim in other words or typed in haste, for at least 195 of 200", () => {
    const told = claimCases.flatMap(({ claim, reworded, typed, language }) => [reworded, typed].map((then) => judgeClaims(claim, then, language).relation));
    expect(told.filter((relation) => relation !== "other").length).toBeGreaterThanOrEqual(195);
  });
});

describe("the order of a list", () => {
  test("average precision falls with each wrong one above a right one, ties counting as wrong", () => {
    const list = (rights: string) => [...rights].map((one, at) => ({ score: -at, isRight: one === "+" }));
    expect(averagePrecision(list("++-"))).toBe(1);
    expect(averagePrecision(list("-+"))).toBe(0.5);
    expect(averagePrecision([{ score: 1, isRight: true }, { score: 1, isRight: false }])).toBe(0.5);
    expect(averagePrecision(list("--"))).toBe(0);
  });

  test("puts the same claim first more often than BM25 does, with diacritics and without", () => {
    const all: Said[] = claimCases.flatMap(({ language, reworded, typed, changed }, of): Said[] => [{ language, text: reworded, of }, { language, text: typed, of }, { language, text: changed, of: null }]);
    // Every fifth: `npm run bench -- memory` asks all of them.
    const queries = claimCases.flatMap(({ claim, language }, of) => (of % 5 === 0 ? [{ text: claim, language, of }] : []));
    const [mine, plain, folded] = [ours, bm25(all, plainWords), bm25(all, foldedWords)].map((scorer) => meanAveragePrecision(queries, all, scorer));
    expect(mine).toBeGreaterThan(0.95);
    expect(mine).toBeGreaterThan(folded ?? 1);
    expect(folded).toBeGreaterThan(plain ?? 1);
  }, 45_000);
});
