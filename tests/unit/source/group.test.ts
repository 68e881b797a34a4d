import { expect, test } from "vitest";
import { areLikelyOne, groupKey, referenceKey, standsInCopy } from "#lib/source/group.ts";

test.each([["TTXVN", "ttxvn"], [" Thông tấn xã  Việt Nam ", "thong tan xa viet nam"], ["A.P.", "a p"], ["", null], [" – ", null], [null, null]])("%j is the group %j", (group, key) => expect(groupKey(group)).toBe(key));

test.each([
  ["https://www.baoabc.vn/tin/12/#a", "baoabc.vn/tin/12"], ["http://BaoABC.vn/Tin/12", "baoabc.vn/Tin/12"], ["https://baoabc.vn/tin?id=3", "baoabc.vn/tin?id=3"], ["Số 12/BC-UBND", "so 12/bc-ubnd"], ["", null], [null, null],
])("%j is the place %j", (reference, key) => expect(referenceKey(reference)).toBe(key));

test.each([
  ["the same address", { title: "A", reference: "https://x.vn/a" }, { title: "B", reference: "http://www.x.vn/a/" }, true],
  ["another address under one title", { title: "A", reference: "https://x.vn/a" }, { title: "A", reference: "https://x.vn/b" }, false],
  ["one title, one of them without a place", { title: "Báo cáo số 12", reference: null }, { title: "bao cao so 12", reference: "UBND" }, true],
  ["two titles", { title: "Báo cáo 12", reference: null }, { title: "Báo cáo 13", reference: null }, false],
])("%s: one source %#", (_what, one, other, is) => expect(areLikelyOne(one, other)).toBe(is));

test("a passage is found across line ends, marks and capitals, and not otherwise", () => {
  expect(standsInCopy("“Có 27 xã”", "Theo báo cáo, có\n27  xã đạt chuẩn.")).toBe(true);
  expect(standsInCopy("có 28 xã", "có 27 xã")).toBe(false);
});
