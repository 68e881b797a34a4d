import { expect, test } from "vitest";
import { figuresOf, median } from "#lib/workflow/figures.ts";

const nothing = { corrected: [], checked: [], seconds: [], published: [] };
const at = (text: string) => new Date(text);

test.each([[[], null], [[5], 5], [[9, 1], 5], [[1, 100, 2], 2]])("the median of %j is %j", (values, expected) => expect(median(values)).toBe(expected));

test("months are those of the newsroom's clock, without a gap, the latest first", () => {
  const { months } = figuresOf({
    ...nothing, corrected: [{ at: at("2025-11-30T20:00:00Z"), errorClass: "number" }], checked: [{ at: at("2026-01-31T16:59:59Z"), took: 60_000 }, { at: at("2026-01-31T17:00:00Z"), took: 1 }],
  }, "Asia/Ho_Chi_Minh");
  expect(months.map(({ month, corrected, checked, took }) => [month, corrected, checked, took])).toEqual([["2026-02", 0, 1, 1], ["2026-01", 0, 1, 60_000], ["2025-12", 1, 0, null]]);
});

test("agreement is counted in the month of the second check", () => {
  const { months } = figuresOf({
    ...nothing, seconds: [{ at: at("2026-01-03T00:00:00Z"), pair: ["confirmed", "wrong"] }, { at: at("2026-01-04T00:00:00Z"), pair: ["confirmed", "confirmed"] }],
  }, "UTC");
  expect(months).toMatchObject([{ month: "2026-01", agreement: { count: 2, agreed: 1, share: 0.5 } }]);
});

test("classes and causes, the most frequent first; nothing makes nothing", () => {
  const day = at("2026-01-03T00:00:00Z");
  const { classes, causes } = figuresOf({
    ...nothing, corrected: [{ at: day, errorClass: null }, { at: day, errorClass: "rank" }, { at: day, errorClass: "rank" }], published: [{ at: day, cause: "misheard" }],
  }, "UTC");
  expect(classes).toEqual([{ errorClass: "rank", count: 2 }, { errorClass: null, count: 1 }]);
  expect(causes).toEqual([{ cause: "misheard", count: 1 }]);
  expect(figuresOf(nothing, "UTC")).toEqual({ months: [], classes: [], causes: [] });
});
