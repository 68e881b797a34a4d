// Before and after as text with [marks]; what is found stands in {braces}.
import { describe, expect, test } from "vitest";
import { editsFor, withEdits } from "#lib/find/edits.ts";
import { marked } from "#tests/unit/anchor/notation.ts";
import type { Block, BlockMark } from "#lib/article/block.ts";

function show({ text, marks }: Block): string {
  const at = (offset: number) =>
    marks.filter((mark) => mark.to === offset).map(() => "]").join("") + marks.filter((mark) => mark.from === offset).map(nameOf).join("");
  return [...Array.from(text, (character, index) => at(index) + character), at(text.length)].join("");
}
const nameOf = (mark: BlockMark) => (mark.type === "anno" ? `[${mark.id.endsWith("1") ? "" : mark.id.at(-1) ?? ""}` : `[${mark.type} `);

function replaced(notation: string, replacement: string): string {
  const [block] = marked(notation.replace(/[{}]/g, ""));
  if (!block) throw new Error("no block");
  const bare = notation.replace(/[[\]]\d?/g, "");
  const hit = { from: bare.indexOf("{"), to: bare.indexOf("}") - 1 };
  return show(withEdits(block, editsFor(block, hit, replacement)));
}

describe("replacing keeps every mark on its words", () => {
  test.each([
    ["the words of a mark", "có [1{27}] xã", "28", "có [28] xã"],
    ["the words of a mark by more", "ông [{Chính ủy}] nói", "Phó Chính ủy", "ông [Phó Chính ủy] nói"],
    ["inside a mark", "[tại {huyện} Mai]", "thị xã", "[tại thị xã Mai]"],
    ["around a mark that stays", "{ông [Vịnh] nói}", "bà [Vịnh] kể".replace(/[[\]]/g, ""), "bà [Vịnh] kể"],
    ["around a mark whose words change", "{ông [Vịnh] nói}", "ông Vinh nói", "ông [Vinh] nói"],
    ["beside a mark", "[127] {xã}", "phường", "[27] phường"],
    ["across the end of a mark", "[ở {Lào] Cai} nay", "Yên Bái", "[ở Yên Bái] nay"],
    ["across two marks", "{[1một] [2hai]}", "ba bốn", "[[2ba bốn]]"],
    ["nested marks", "[1ông [2{Lê}]]", "Trần", "[ông [2Trần]]"],
    ["one of two words", "{[1Bộ] [2Quốc phòng]}", "Bộ Công an", "[Bộ] [2Công an]"],
    ["something put in between marked words", "[{tăng mạnh}]", "tăng rất mạnh", "[tăng rất mạnh]"],
    ["something put in before a marked word", "{ông [Vịnh]}", "ông Lê Vịnh", "ông Lê [Vịnh]"],
    ["by nothing", "có [1{27}] xã", "", "có  xã"],
    ["part of a mark by nothing", "[127{ xã}] nay", "", "[27] nay"],
    ["by the same", "có [1{27}] xã", "27", "có [27] xã"],
    ["a part of a word", "[th{uy}ết]", "uỷ", "[thuỷết]"],
  ])("%s", (_name, before, replacement, after) => expect(replaced(before, replacement)).toBe(after));
});

test("the words that stay keep their characters; NFD gives way to NFC", () => {
  const [block] = marked("Bộ Quốc phòng cho biết");
  if (!block) throw new Error("no block");
  expect(editsFor(block, { from: 0, to: 13 }, "Bộ Công an")).toEqual([{ from: 3, to: 13, text: "Công an", marks: [] }]);
  const decomposed = { ...block, text: "Hội".normalize("NFD") };
  expect(editsFor(decomposed, { from: 0, to: decomposed.text.length }, "Hội".normalize("NFD"))).toEqual([{ from: 0, to: decomposed.text.length, text: "Hội".normalize("NFC"), marks: [] }]);
});

test("bold and links go on from the first word replaced", () => {
  const marks: BlockMark[] = [{ type: "bold", from: 0, to: 2 }, { type: "link", href: "https://a.example/", from: 3, to: 5 }];
  const block: Block = { id: "b", kind: "paragraph", text: "ab cd ef", marks };
  const edits = editsFor(block, { from: 0, to: 8 }, "gh");
  expect(withEdits(block, edits)).toEqual({ ...block, text: "gh", marks: [{ type: "bold", from: 0, to: 2 }] });
});

test("several edits in one block", () => {
  const [block] = marked("[127 xã] và [227 xã] và 27");
  if (!block) throw new Error("no block");
  const edits = [0, 9, 18].flatMap((from) => editsFor(block, { from, to: from + 2 }, "120"));
  expect(show(withEdits(block, edits))).toBe("[120 xã] và [2120 xã] và 120");
});
