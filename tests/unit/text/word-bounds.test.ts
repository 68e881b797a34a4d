// "|" is the caret, brackets are the word that is found.
import { describe, expect, it } from "vitest";
import type { Span } from "#lib/text/canonical.ts";
import { nextWord, previousWord, wordAt } from "#lib/text/word-bounds.ts";

function shown(line: string, find: (text: string, offset: number) => Span | null): string {
  const offset = line.indexOf("|");
  const text = line.replace("|", "");
  const word = find(text, offset);
  return word ? `${text.slice(0, word.from)}[${text.slice(word.from, word.to)}]${text.slice(word.to)}` : text;
}

describe("the word at the caret", () => {
  it.each([
    ["dự Đạ|i hội", "dự [Đại] hội"],
    ["dự| Đại", "[dự] Đại"],
    ["dự |Đại", "dự [Đại]"],
    ["Ủy viên T|.Ư Đảng", "Ủy viên [T.Ư] Đảng"],
    ["ngày 27.|12, tại", "ngày [27.12], tại"],
    ["dịch Covid|-19.", "dịch [Covid-19]."],
    ["công tác QS-Q|P", "công tác [QS-QP]"],
    ["số 30/20|20/NĐ-CP,", "số [30/2020/NĐ-CP],"],
    ["tăng 3,|5%", "tăng [3,5]%"],
    ["một,|hai", "một,[hai]"],
    ["người H’M|ông", "người [H’Mông]"],
    ["QS |- QP", "QS - QP"],
    ["|", ""],
  ])("%s → %s", (line, expected) => expect(shown(line, wordAt)).toBe(expected));
});

describe("moving by words", () => {
  it.each([["|dự Đại hội", "[dự] Đại hội"], ["dự| Đại hội", "dự [Đại] hội"], ["dự Đ|ại hội", "dự [Đại] hội"], ["dự hội.|", "dự hội."]])(
    "forward %s → %s", (line, expected) => expect(shown(line, nextWord)).toBe(expected));
  it.each([["dự Đại| hội", "dự [Đại] hội"], ["dự |Đại", "[dự] Đại"], ["|dự", "dự"], ["QS - |QP", "[QS] - QP"]])(
    "back %s → %s", (line, expected) => expect(shown(line, previousWord)).toBe(expected));
});
