import { expect, test } from "vitest";
import { foldWords, searchTerms } from "#lib/text/fold.ts";

test.each([
  ["Hội nghị Đảng ủy", "hoi nghi dang uy"], ["ĐƯỜNG SẮT", "duong sat"], ["Nguyễn Thị Thập", "nguyen thi thap"],
  ["Hội nghị".normalize("NFD"), "hoi nghi"], ["T.Ư", "t.u"], ["café", "cafe"], ["", ""],
])("%s folds to %s", (text, expected) => expect(foldWords(text)).toBe(expected));

/** Terms as "a b" for words that stand together, a* for a beginning. */
const drawn = (query: string) => searchTerms(query).map(({ words, isPrefix }) => words.join(" ") + (isPrefix ? "*" : ""));

test.each([
  ["Hội nghị", ["hoi", "nghi*"]],
  ["“hội nghị” Huế", ["hoi nghi", "hue*"]],
  ["T.Ư", ["t u*"]],
  ['"dở dang', ["do", "dang*"]],
  ['x" OR title:*', ["x", "or", "title*"]],
  ["… — !", []],
  ["   ", []],
  ['"hội nghị"', ["hoi nghi"]],
])("%s searches %j", (query, expected) => expect(drawn(query)).toEqual(expected));

test("a pasted page is cut to what a search needs", () => {
  expect(searchTerms("chữ ".repeat(500))).toHaveLength(16);
});
