// Corrections after publication: how a request stands, which checks were on its words, and the notice.
import { describe, expect, test } from "vitest";
import { checksOn, correctionDecisions, correctionState, noticeText, standsIn, type CorrectionDecision, type CorrectionView } from "#lib/workflow/correction.ts";
import { findings } from "#lib/workflow/finding.ts";
import { translator } from "#server/i18n.ts";
import { checkedView, itemView } from "#tests/support/item-view.ts";

const decided = (...all: CorrectionDecision[]): CorrectionView["decisions"] => all.map((decision, at) => ({ id: `${at}`, decision, reason: "Sai", byName: "B", at: "2026-01-01T00:00:00Z" }));
const done: CorrectionView["done"] = { falseWords: "27 xã", rightWords: "28 xã", cause: "number", missed: null, after: { id: "v", number: 2 }, byName: "B", at: "2026-01-01T00:00:00Z" };

test.each<[CorrectionDecision[], CorrectionView["done"], string]>([
  [[], null, "open"], [["correct"], null, "to_do"], [["clarify"], null, "to_do"], [["refuse"], null, "refused"],
  [["refuse", "correct"], null, "to_do"], [["correct", "refuse"], null, "refused"], [["correct"], done, "done"],
])("after %j it is %#", (all, carriedOut, expected) => expect(correctionState({ decisions: decided(...all), done: carriedOut })).toBe(expected));

test.each([
  ["27 xã", "Đoàn thăm 27\u00a0xã.", true], ["“27 xã”", "Đoàn thăm \"27 xã\".", true], ["27 xa", "Đoàn thăm 27 xã.", false], [" ", "Đoàn", false], ["a", "", false],
])("%j in %j: %s", (words, text, expected) => expect(standsIn(words, text)).toBe(expected));

describe("checks on the words", () => {
  const on = (words: string, quote: string, finding = findings[0]) => checksOn([checkedView(itemView(quote, "number"), "", finding)], words).map((one) => one.words);
  test.each([
    ["27 xã", "27 xã", ["27 xã"]], ["thăm 27 xã ở Hà Giang", "27 xã", ["27 xã"]], ["27", "27 xã", ["27 xã"]], ["28 xã", "27 xã", []],
  ])("%j: a check on %j", (words, quote, expected) => expect(on(words, quote)).toEqual(expected));

  test("not those taken back, one a check, newest first", () => {
    const first = checkedView(itemView("27 xã", "number"), "");
    const [check] = first.checks;
    if (!check) throw new Error("no check");
    const later = { ...check, id: "later" as typeof check.id, at: "2026-02-01T00:00:00Z" };
    const over = { ...check, id: "void" as typeof check.id, finding: "void" as const, voids: check.id };
    expect(checksOn([{ checks: [check, later] }, { checks: [check] }], "27 xã").map(({ id }) => id)).toEqual(["later", check.id]);
    expect(checksOn([{ checks: [check, later, over] }], "27 xã").map(({ id }) => id)).toEqual(["later"]);
  });
});

describe("the notice", () => {
  const input = { decision: "correct" as const, title: "Họp ở Hà Giang", section: "Thời sự", date: "27/12/2021", falseWords: "thăm\n27 xã", rightWords: "thăm 28 xã", newsroom: "Báo Vùng cao" };
  test("in Vietnamese says where, when, what was false and what is right", () => {
    expect(noticeText(input, translator("vi", "correction.notice"))).toBe([
      "ĐÍNH CHÍNH", "", "Trong bài “Họp ở Hà Giang”, chuyên mục Thời sự, ngày 27/12/2021, có chi tiết chưa chính xác.", "",
      "Đã đăng: “thăm 27 xã”.", "Xin đọc lại là: “thăm 28 xã”.", "", "Báo Vùng cao xin lỗi bạn đọc và những người liên quan.",
    ].join("\n"));
  });
  test("leaves out what is not known, and does not apologise for making clear", () => {
    const clear = noticeText({ ...input, decision: "clarify", section: null, date: null, newsroom: "" }, translator("vi", "correction.notice"));
    expect(clear.split("\n")).toEqual(["NÓI LẠI CHO RÕ", "", "Trong bài “Họp ở Hà Giang”, có chi tiết cần nói rõ hơn.", "", "Đã đăng: “thăm 27 xã”.", "Xin nói rõ: “thăm 28 xã”."]);
    expect(noticeText({ ...input, newsroom: "" }, translator("en", "correction.notice"))).toContain("The newsroom apologises");
  });
  test("every decision but a refusal has one", () => expect(correctionDecisions.filter((one) => one !== "refuse")).toEqual(["correct", "clarify"]));
});
