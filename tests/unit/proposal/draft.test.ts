import { describe, expect, test } from "vitest";
import { isNothing, proposedBy, rebased, resumeDraft, typeInto, withInsertion } from "#lib/proposal/draft.ts";
import { draftOf, press, shown } from "#tests/unit/proposal/notation.ts";

describe("a draft grows by keys", () => {
  test.each([
    ["Có 27 xã|.", " nghèo", "Có 27 xã[→ nghèo|]."],
    ["Có 27| xã.", "⌫8", "Có 2[7→8|] xã."],
    ["Có 27| xã.", "⌫⌫35⌫⌫4", "Có [27→4|] xã."],
    ["Có 27| xã.", "35⌫⌫⌫", "Có 2[7→|] xã."],
    ["Có |27 xã.", "⌦⌦9", "Có [27→9|] xã."],
    ["Có |27 xã.", "9⌦⌦", "Có [27→9|] xã."],
    ["Có {27} xã.", "28", "Có [27→28|] xã."],
    ["Có 27 xã|.", "⇤⇤", "Có [27 xã→|]."],
    ["Có |27 xã.", "⇥", "Có [27→|] xã."],
    ["|Có 27 xã.", "⌫⌫", "[→|]Có 27 xã."],
    ["Có 27 xã.|", "⌦", "Có 27 xã.[→|]"],
    ["Ủy ba\u0301n|", "⌫⌫", "Ủy b[a\u0301n→|]"],
    ["Vui 😀|", "⌫", "Vui [😀→|]"],
    ["Dòng\u2028|hai", "⌫⌫", "Dòng\u2028[→|]hai"],
  ])("%s + %s", (start, keys, expected) => expect(shown(press(draftOf(start), keys))).toBe(expected));

  test("pasted lines stay in the block", () => expect(shown(withInsertion(draftOf("Có| xã"), "\nhai\r\nba", 8))).toBe("Có[→ hai  ba|] xã"));
});

describe("what a draft proposes has words to hold on to", () => {
  test.each([
    ["Có 27 xã|.", " nghèo", "xã > xã nghèo"],
    ["Có 27| xã.", "⌫8", "27 > 28"],
    ["Có rất| nhiều xã.", "⌫⌫⌫⌫", "Có rất > Có"],
    ["Có {rất} nhiều xã.", "⌫", "Có rất > Có"],
    ["{Có} rất nhiều xã.", "⌫", "Có rất > rất"],
    ["|Có xã.", "Chỉ ", "Có > Chỉ Có"],
    ["Có 27 xã|", ".", "xã > xã."],
    ["Có 27  |xã", "⌫", "27  xã > 27 xã"],
    ["Nghành| y", "⌫⌫⌫⌫⌫gành", "Nghành > Ngành"],
    ["“Được|”", "!", "Được > Được!"],
  ])("%s + %s: %s", (start, keys, expected) => {
    const draft = start.includes("{") && keys === "⌫" ? draftOf(start) : press(draftOf(start), keys);
    const proposed = proposedBy(draft);
    expect(proposed && `${proposed.before} > ${proposed.after}`).toBe(expected);
    expect(proposed && draft.base.slice(proposed.from, proposed.to)).toBe(proposed?.before);
  });

  test.each([["Có 27| xã", ""], ["Có 27| xã", "⌫7"], ["{Có}", ""], ["|", "abc"], ["| Có", "⌦"]])("%s + %s proposes nothing", (start, keys) => {
    expect(proposedBy(press(draftOf(start), keys))).toBeNull();
  });

  test("typed letters are compared composed", () => expect(isNothing(typeInto(draftOf("Có {á}"), "a\u0301"))).toBe(true));
});

describe("a draft goes on", () => {
  test.each([
    ["Có 27 xã.", 3, 5, "28", 5, "Có [27→28|] xã."],
    ["Có 27 xã.", 3, 5, "28", 3, "Có [27→|28] xã."],
    ["Có 27 xã.", 6, 8, "xã nghèo", 8, "Có 27 xã[→ nghèo|]."],
    ["Có rất nhiều xã.", 0, 16, "Có khá nhiều bản.", 16, "Có [rất nhiều xã→khá nhiều bản|]."],
  ])("from an open proposal in %s", (base, from, to, replacement, caret, expected) => {
    expect(shown(resumeDraft(base, { from, to }, replacement, caret))).toBe(expected);
  });

  test.each([
    ["Có 27| xã.", "Nay có 27 xã.", "Nay có 27[→|] xã."],
    ["Có 27| xã.", "Có 27 xã nghèo.", "Có 27[→|] xã nghèo."],
    ["Có {27} xã.", "Có 29 xã.", null],
  ])("while others edit the block: %s, %s", (start, text, expected) => {
    const moved = rebased(draftOf(start), text);
    expect(moved && shown(moved)).toBe(expected);
  });
});
