import { describe, expect, test } from "vitest";
import fc from "fast-check";
import type { Kind } from "#lib/annotation/kind.ts";
import { classOf } from "#lib/proposal/error-class.ts";
import { merged } from "#lib/proposal/merge.ts";
import { groundOf } from "#lib/proposal/proposal.ts";
import { withChanges, wordChanges } from "#lib/text/word-changes.ts";

const drawn = (before: string, after: string) => wordChanges(before, after).map(({ from, to, text }) => `${before.slice(from, to)}→${text}`).join(" · ");

describe("a difference by words", () => {
  test.each([
    ["27 xã", "28 xã", "27→28"],
    ["cùng kỳ.", "cùng kỳ năm ngoái.", "→ năm ngoái"],
    ["rất nhiều xã", "nhiều xã", "rất →"],
    ["ngành y tế", "nghành y tế", "ngành→nghành"],
    ["a b c d", "x y c d", "a b→x y"],
    ["một hai ba", "một ba", "hai →"],
    ["như nhau", "như nhau", ""],
  ])("%s / %s: %s", (before, after, expected) => expect(drawn(before, after)).toBe(expected));

  test("makes the one of the other", () => {
    const text = fc.array(fc.constantFrom("xã", " ", "  ", "27", ",", "Ủy", "ban", ".", "\u2028"), { maxLength: 14 }).map((pieces) => pieces.join(""));
    fc.assert(fc.property(text, text, (before, after) => withChanges(before, wordChanges(before, after)) === after), { seed: 20260105 });
  });
});

describe("the class of an error, by rule", () => {
  test.each<[string, string, Kind[], string | null]>([
    ["xã nói", "xã, nói", [], "punctuation"], ["ủy ban", "Ủy ban", [], "capitals"], ["27 xã", "28 xã", [], "number"], ["ngày 7.12", "ngày 8.12", [], "date"],
    ["27", "28", ["date"], "date"], ["3.200", "3,200", ["number"], "number"], ["nghành", "ngành", [], "spelling"], ["bổ xung", "bổ sung", [], "spelling"],
    ["Trần Văn Mẫn", "Trần Văn Mận", ["person"], "person"], ["UBNDD", "UBND", [], "acronym"], ["đi nhanh", "chạy vội vàng", [], null], ["xã", "xã nghèo", [], null],
    ["Sở Y tế", "Sở Nội vụ", ["organisation"], "organisation"], ["như cũ", "như cũ", [], null],
  ])("%s > %s %j: %s", (before, after, kinds, expected) => expect(classOf(before, after, kinds)).toBe(expected));
});

describe("three texts of one place", () => {
  test.each([
    ["Có 27 xã nghèo", "Có 28 xã nghèo", "Có 27 xã khó khăn", "Có 28 xã khó khăn"],
    ["Có 27 xã", "Có 28 xã", "Có 29 xã", null],
    ["Có 27 xã", "Có 28 xã", "Có 28 xã", "Có 28 xã"],
    ["Có 27 xã", "Có 27 xã", "Có 29 xã", "Có 29 xã"],
    ["xã", "xã nghèo", "xã xa", null],
  ])("%s / %s / %s: %s", (base, one, other, expected) => {
    expect(merged(base, one, other)).toBe(expected);
    expect(merged(base, other, one)).toBe(expected);
  });

  test.each([["27 xã", "holds"], ["27  xã", "holds"], ["28 xã", "done"], ["29 xã", "moved"], [null, "lost"]])("%s: %s", (now, expected) => {
    expect(groundOf({ before: "27 xã", replacement: "28 xã" }, now)).toBe(expected);
  });
});
