// Our text against another. A difference is written as class:ours→theirs.
import { describe, expect, test } from "vitest";
import type { Block } from "#lib/article/block.ts";
import { byGravity, compareTexts, correctionOf } from "#lib/compare/compare-texts.ts";

const blocks = (...lines: string[]) => lines.map((text, at): Block => ({ id: `b${at}`, kind: "paragraph", text, marks: [] }));
const written = (ours: string[], theirs: string[]) =>
  byGravity(compareTexts(blocks(...ours), theirs, "vi").differences).map((one) => `${one.in}:${one.ours}→${one.theirs}`);

const meeting = "Thượng tướng Lê Huy Vịnh đã dự hội nghị của Đảng ủy Quân khu tại Nghệ An.";
const count = "Hội nghị có 27 đại biểu của chín tỉnh về dự và thảo luận.";
const said = "Ông nói: “Phải làm ngay trong quý một”, theo báo cáo.";

describe("a difference", () => {
  test.each([
    ["in a rank", meeting, meeting.replace("Thượng tướng", "Trung tướng"), ["rank:Thượng→Trung"]],
    ["in a name", meeting, meeting.replace("Vịnh", "Vinh"), ["name:Vịnh→Vinh"]],
    ["in a number", count, count.replace("27", "28"), ["number:27→28"]],
    ["in a number in words", count, count.replace("chín", "tám"), ["number:chín→tám"]],
    ["in a quotation", said, said.replace("làm ngay", "làm xong"), ["quote:ngay→xong"]],
    ["in anything else", count, count.replace("thảo luận", "bàn bạc"), ["other:thảo luận→bàn bạc"]],
    ["in typography is none", said, said.replace(/[“”]/g, "\""), []],
  ])("%s", (_title, ours, theirs, expected) => {
    expect(written([ours], [theirs])).toEqual(expected);
  });
});

test("differences that hurt come first, and paragraphs may be cut otherwise", () => {
  const theirs = [`${said} ${count.replace("thảo luận", "bàn bạc").replace("27", "29")}`, meeting.replace("Huy", "Duy"), "Câu này chỉ có trong bản tin của hãng."];
  expect(written([meeting, `${count} ${said}`], theirs)).toEqual([
    "name:Huy→Duy", "number:27→29", "other:thảo luận→bàn bạc", "theirs:→Câu này chỉ có trong bản tin của hãng.",
  ]);
});

test("each has a place in our text, also where we have no words for it", () => {
  const ours = blocks("Mở đầu.", `${count} Câu này chỉ của mình bài ta mà thôi.`);
  const { differences } = compareTexts(ours, ["Mở đầu.", count.replace("về dự", "cùng về dự hôm nay")], "vi");
  expect(differences.map(({ in: kind, place }) => [kind, place?.start.block, place?.quote])).toEqual([
    ["other", "b1", "tỉnh"], ["other", "b1", "dự"], ["ours", "b1", "Câu này chỉ của mình bài ta mà thôi."],
  ]);
  expect(differences.map(correctionOf)).toEqual([null, null, null]);
  expect(compareTexts([], ["Chỉ có bên kia."], "vi").differences.map(({ place }) => place)).toEqual([null]);
});

test("a correction takes their words for ours", () => {
  const [only] = compareTexts(blocks(count), [count.replace("27", "28")], "vi").differences;
  expect(only && correctionOf(only)).toMatchObject({ before: "27", replacement: "28", place: { quote: "27" } });
});
