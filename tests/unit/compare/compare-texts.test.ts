// Our text against another. A difference is written as class:ours→theirs.
import { describe, expect, test } from "vitest";
import type { Block } from "#lib/article/block.ts";
import { byGravity, compareTexts, errorOf } from "#lib/compare/compare-texts.ts";

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
  expect(compareTexts([], ["Chỉ có bên kia."], "vi").differences.map(({ place }) => place)).toEqual([null]);
});

describe("a difference as a correction", () => {
  const own = "Câu này chỉ của mình bài ta mà thôi.";
  test.each<[string, string[], string[], (string | null)[]]>([
    ["takes their words for ours", [count], [count.replace("27", "28")], ["27→28 number"]],
    ["of a name", [meeting], [meeting.replace("Vịnh", "Vinh")], ["Vịnh→Vinh person"]],
    ["puts in what is missing beside a word that is there", [count], [count.replace("về dự", "cùng về dự hôm nay")], ["tỉnh→tỉnh cùng null", "dự→dự hôm nay null"]],
    ["takes out what is too much", [count.replace("về dự", "cùng về dự")], [count], ["tỉnh cùng→tỉnh null"]],
    ["takes out a sentence", [`${count} ${own}`], [count], [`luận. ${own}→luận. null`]],
    ["takes out the first sentence", [`${own} ${count}`], [count], [`${own} Hội→Hội null`]],
    ["puts in a sentence", [count, "Hết bài."], [`${count} ${own}`, "Hết bài."], [`luận.→luận. ${own} null`]],
    ["puts in a sentence at the very front", [count], [own, count], [`Hội→${own} Hội null`]],
    ["puts in a sentence with a date, which is no error of a date", [count], [`${count} Ngày 12-3 họp tiếp.`], ["luận.→luận. Ngày 12-3 họp tiếp. null"]],
    ["has nothing to hold on to where a paragraph is all that goes", [own, count], [count], [null]],
  ])("%s", (_title, ours, theirs, expected) => {
    const found = compareTexts(blocks(...ours), theirs, "vi").differences;
    expect(found.map((one) => one.correction && `${one.correction.place.quote}→${one.correction.replacement} ${errorOf(one)}`)).toEqual(expected);
  });
});
