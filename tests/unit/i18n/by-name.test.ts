import { expect, test } from "vitest";
import { byName, inWordOrder } from "#lib/i18n/by-name.ts";

test.each([
  ["letters with marks beside those without", "Ân Ân An Ăn Am", "Am An Ăn Ân Ân"],
  ["đ before e, not behind z", "Em Đan Zung Dung", "Dung Đan Em Zung"],
  ["tones as dictionaries have them", "mạ má mà ma mã mả", "ma mà mả mã má mạ"],
  ["numbers by their value", "Tổ10 Tổ9 Tổ1", "Tổ1 Tổ9 Tổ10"],
])("%s", (_what, given, sorted) => expect(given.split(" ").sort(inWordOrder).join(" ")).toBe(sorted));

test("of two of one name the one made first comes first", () => {
  const people = [{ id: "02", name: "Vừ Thị Mai" }, { id: "01", name: "Vừ Thị Mai" }, { id: "03", name: "Đèo Văn Long" }];
  expect(people.sort(byName).map(({ id }) => id)).toEqual(["03", "01", "02"]);
});
