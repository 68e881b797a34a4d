// Written as the text with every expected hit in brackets.
import { describe, expect, test } from "vitest";
import { findInBlock, findWords, type FindOptions } from "#lib/find/find-words.ts";

const loose: FindOptions = { isExact: false, isWhole: false };
const exact: FindOptions = { isExact: true, isWhole: false };
const whole: FindOptions = { isExact: false, isWhole: true };
const wholeExact: FindOptions = { isExact: true, isWhole: true };

function show(notation: string, query: string, options: FindOptions): string {
  const text = notation.replace(/[[\]]/g, "");
  return findWords(text, query, options).reduceRight((out, { from, to }) => `${out.slice(0, from)}[${out.slice(from, to)}]${out.slice(to)}`, text);
}

const tables: [string, FindOptions, [query: string, notation: string][]][] = [
  ["without minding diacritics and case", loose, [
    ["hoi nghi", "[Hội nghị] và [HỘI NGHỊ], không phải họp"],
    ["đang uy", "[Đảng ủy], [Dang uy]"], ["dang", "[Đảng], [đáng], [dâng]"], ["Đ", "[đ]ồng, [d]ê"],
    ["a  b", "a b"], ["a b", "[a\u00a0b] [a b]"], ["\"27\"", "[“27”] và [«27»]"], ["a b", "a\u2028b"],
    ["vinh", "[Vịn\u200bh]"], ["𝒜b", "x[𝒜b]x"], ["quận", "Ⅳ [quận] 4"],
  ]],
  ["exactly", exact, [
    ["Hội nghị", "[Hội nghị], hội nghị, Hoi nghi"], ["đ", "Đảng [đ]ược d"], ["e", "é ê [e]"], ["a b", "a\u00a0b [a b]"],
    ["\"", "“ [\"]"], ["ủy", "[ủy], uỷ"],
  ]],
  ["overlapping", exact, [["aa", "[aa]a [aa][aa]"], ["ba ba", "[ba ba] ba, [ba ba]"]]],
  ["whole words", whole, [
    ["le", "[Lê] Lên Kê [le]"], ["27", "[27] 27.12 127 27,5 [27]% tỉnh-27!"], ["covid", "Covid-19 [Covid]"], ["27.12", "[27.12] 27.12.2021"],
    [", le", "x[, Lê] x, Lên"],
  ]],
  ["whole words, exactly", wholeExact, [["Lê", "[Lê] Lên lê Le"], ["lê", "Lê-lê [lê]"]]],
  ["nothing", loose, [["", "chữ"], ["\u200b", "chữ"]]],
];
describe.each(tables)("finding %s", (_name, options, cases) => {
  test.each(cases)("%j: %s", (query, notation) => {
    expect(show(notation, query, options)).toBe(notation);
  });
});

describe.each([["exactly", exact], ["without minding diacritics", loose]] as const)("a text and a query, NFC or NFD, %s", (_name, options) => {
  test.each([["NFC", "NFC"], ["NFC", "NFD"], ["NFD", "NFC"], ["NFD", "NFD"]])("text %s, query %s", (form, asked) => {
    const text = "Trước Hội nghị ở Nậm Na.".normalize(form);
    const [hit, ...more] = findWords(text, "Hội nghị".normalize(asked), options);
    expect(more).toEqual([]);
    expect(text.slice(hit?.from, hit?.to)).toBe("Hội nghị".normalize(form));
  });

  test("half a character is never found", () => {
    const text = "Hội".normalize("NFD");
    expect(findWords(text, "Ho", exact)).toEqual([]);
    expect(findWords(text, "ho", loose)).toEqual([{ from: 0, to: text.length - 1 }]);
  });
});

test("a block is found in again with other options", () => {
  const block = { id: "b", kind: "paragraph", text: "Đồng, đồng, dong", marks: [] } as const;
  expect(findInBlock(block, "dong", loose)).toHaveLength(3);
  expect(findInBlock(block, "dong", exact)).toHaveLength(1);
  expect(findInBlock(block, "đồng", exact)).toHaveLength(1);
});
