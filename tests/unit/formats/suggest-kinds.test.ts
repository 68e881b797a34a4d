import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDraft } from "#lib/formats/draft/read-draft.ts";
import { suggestKinds } from "#lib/formats/draft/suggest-kinds.ts";
import type { DraftBlock } from "#lib/formats/draft/draft.ts";

const long = "Hội nghị đã thảo luận các nhiệm vụ của năm tới, trong đó có việc sửa đường, xây trường và phòng, chống cháy rừng ở các xã vùng cao, đồng thời thống nhất giao các phòng chuyên môn chuẩn bị.";
const longEnglish = "The committee had discussed the cost of the bridge for almost three hours before it agreed to ask the county for another survey, and it will meet again in the first week of next month.";
const paragraph = (text: string): DraftBlock => ({ kind: "paragraph", suggested: false, text, marks: [] });
const kindsOf = (texts: readonly string[]) => suggestKinds(texts.map(paragraph)).map((block) => block.kind);

describe("a line between two paragraphs", () => {
  test.each([
    ["caption", "Các đại biểu chụp ảnh lưu niệm tại hội nghị."],
    ["caption", "Đại tá Trần Văn Khoan, Chính ủy Bộ CHQS tỉnh phát biểu tại hội nghị."],
    ["caption", "Quang cảnh hội nghị."],
    ["caption", "Lãnh đạo huyện trao quà cho các hộ nghèo."],
    ["caption", "Các đối tượng tại cơ quan Công an."],
    ["caption", "Cây cầu sau trận lũ (Ảnh: Minh Anh)"],
    ["caption", "Mayor Jane Holt speaks at the opening of the bridge."],
    ["caption", "Residents look on as the bridge is lowered. Photo: Tom Reed"],
    ["credit", "Ảnh: Minh Anh"],
    ["credit", "Tin, ảnh: Hoàng Lan"],
    ["credit", "Bài và ảnh: Hoàng Lan – Minh Đức"],
    ["credit", "Nguồn: TTXVN"],
    ["credit", "By Jane Holt"],
    ["crosshead", "Ba nhiệm vụ của năm tới"],
    ["dateline", "Hà Nội, ngày 27 tháng 12 năm 2021"],
    ["paragraph", "Hội nghị đã bầu ban chấp hành mới."],
    ["paragraph", "Ngày 3.5, Thủ tướng phát biểu tại hội nghị."],
    ["paragraph", "Theo đó, các đại biểu chúc mừng hội nghị."],
    ["paragraph", "“Tôi xin chúc mừng hội nghị”, ông Khoan nói."],
    ["paragraph", "Các đại biểu chúc mừng hội nghị. Buổi lễ kết thúc lúc 11 giờ."],
    ["paragraph", "- Sửa chữa 3 tuyến đường"],
  ])("%s: %s", (kind, line) => {
    const around = /[a-z]{4}/.test(line) && !/[à-ỹ]/i.test(line) ? longEnglish : long;
    expect(kindsOf([around, line, around])).toEqual(["paragraph", kind, "paragraph"]);
  });
});

describe("the head of an article", () => {
  test.each([
    ["title and lead", ["Quân khu 9 tổng kết năm 2031", long, long], ["title", "lead", "paragraph"]],
    ["a byline between them", ["Council puts off bridge", "By Jane Holt", longEnglish, longEnglish], ["title", "credit", "lead", "paragraph"]],
    ["no title before a dateline", ["BHG - Sáng 27.12, hội nghị khai mạc", long], ["paragraph", "paragraph"]],
    ["none where the first is a sentence", [long, long], ["paragraph", "paragraph"]],
    ["nor in a text of one block", ["Một dòng ngắn"], ["paragraph"]],
    ["a question may be one", ["Ai sửa cây cầu?", long, long], ["title", "lead", "paragraph"]],
  ])("%s", (_name, texts, kinds) => expect(kindsOf(texts)).toEqual(kinds));
});

describe("the foot of an article", () => {
  test.each([["Trường Dũng (Báo Quân khu 2)"], ["NGUYỄN VĂN AN"], ["Hoàng Lan - Minh Đức"], ["Theo TTXVN"], ["PV"]])("%s", (line) => {
    expect(kindsOf([long, long, line])).toEqual(["paragraph", "paragraph", "credit"]);
  });
});

test("what the markup said is never overruled", () => {
  const blocks = suggestKinds([{ ...paragraph("Tin, ảnh: Lan"), kind: "listItem" }, { ...paragraph("Đầu đề"), kind: "title" }, paragraph(long), paragraph(long)]);
  expect(blocks.map((block) => block.kind)).toEqual(["listItem", "title", "lead", "paragraph"]);
  expect(blocks.map((block) => block.suggested)).toEqual([false, false, true, false]);
});

test("a line without blanks of any length is answered at once", () => {
  for (const letter of ["A", "-", "(", ".", "Ảnh:", "Aa."]) expect(kindsOf([long, letter.repeat(200_000), long])).toHaveLength(3);
});

// Where the newsroom's first article lies beside the project, it is read too.
const seed = join(import.meta.dirname, "../../../../shared/seed/article.txt");
if (existsSync(seed)) test("the newsroom's first article: four captions, one credit, no title", () => {
  const result = readDraft({ kind: "text", bytes: new Uint8Array(readFileSync(seed)) });
  if (!result.ok) throw new Error(result.reason);
  const { blocks, title, language } = result.draft;
  expect(blocks.map((block) => block.kind)).toEqual([
    "paragraph", "caption", "paragraph", "caption", "paragraph", "caption", "paragraph", "caption", "paragraph", "paragraph", "credit",
  ]);
  expect({ title, language }).toEqual({ title: "", language: "vi" });
});
