import { expect, test } from "vitest";
import { typedText } from "#lib/text/typed-text.ts";
import { optionalText, shortText } from "#lib/text/typed-text-schema.ts";

test.each([
  ["  Quyết định 12 ", "Quyết định 12"],
  ["Đảng ủy".normalize("NFD"), "Đảng ủy"],
  ["a\u0000b\u001bc\u202ed\u200be", "abcde"],
  ["nửa \ud83d cặp", "nửa  cặp"],
  ["hai\ndòng", "hai\ndòng"],
  ["𡨸 😀", "𡨸 😀"],
])("%j is kept as %j", (typed, kept) => expect(typedText(typed)).toBe(kept));

test("a field that looks empty is empty", () => {
  expect(shortText(10).safeParse("\u200b \u2060").success).toBe(false);
  expect(optionalText(10).parse("\u200b")).toBeNull();
  expect(optionalText(3).safeParse("dài quá").success).toBe(false);
});
