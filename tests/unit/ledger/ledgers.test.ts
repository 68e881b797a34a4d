// One made-up article with a slip for every ledger.
import { describe, expect, it } from "vitest";
import { acronymLedger } from "#lib/ledger/acronyms.ts";
import { dateLedger } from "#lib/ledger/dates.ts";
import { numberLedger } from "#lib/ledger/numbers.ts";
import { organisationLedger } from "#lib/ledger/organisations.ts";
import { peopleLedger } from "#lib/ledger/people.ts";
import { similarPassages } from "#lib/ledger/similar.ts";
import { checkText } from "#lib/rules/checker.ts";

const article = [
  "Sáng 27.12, Trung tướng Vi Hải Đăng, Ủy viên Quân ủy T.Ư, Tư lệnh Quân khu 12 dự hội nghị về KVPT.",
  "Thượng tướng Vi Hải Đăng, Tư lệnh Quân khu 12 phát biểu. Ông Vi Hải Đang cảm ơn.",
  "Khu vực phòng thủ (KVPT) được củng cố; Quân ủy Trung ương biểu dương. Tổng kinh phí của dự án là 25 tỷ đồng.",
  "Ngày 3/1/2022 khởi công. Tổng kinh phí của dự án là 27 tỷ đồng.",
];
const checked = checkText([], { blocks: article.map((text) => ({ kind: "paragraph", text })), language: "vi" });

it("keeps everybody's mentions together and says what changed", () => {
  const [first, second] = peopleLedger(checked);
  expect(first).toMatchObject({ name: "Vi Hải Đăng", ranks: ["trung tướng", "thượng tướng"], alike: ["Vi Hải Đang"] });
  expect(first?.mentions.map((mention) => mention.dropped)).toEqual([[], ["Ủy viên Quân ủy T.Ư"]]);
  expect(second).toMatchObject({ name: "Vi Hải Đang", honorifics: ["ông"] });
});

it("tells what an acronym means and that it came too early", () => {
  expect(acronymLedger(checked).find((row) => row.acronym === "KVPT")).toMatchObject({ expansions: ["Khu vực phòng thủ"], early: 1, definition: { block: 2 } });
});

it("finds the forms of one body", () => {
  expect(organisationLedger(checked).find((row) => row.name === "Quân ủy Trung ương")?.forms.map((form) => form.form)).toEqual(["Quân ủy T.Ư", "Quân ủy Trung ương"]);
});

describe("dates", () => {
  it("are filled in and compared with the day of the issue", () => {
    expect(dateLedger(checked, "2021-12-28").map((row) => [row.words, row.resolved, row.relation])).toEqual([["Sáng 27.12", "2021-12-27", "before"], ["Ngày 3/1/2022", "2022-01-03", "after"]]);
  });

  it("stay as they are without that day", () => {
    expect(dateLedger(checked, null).map((row) => row.resolved)).toEqual([null, "2022-01-03"]);
  });
});

it("puts one figure with two values side by side", () => {
  const money = numberLedger(checked).find((row) => row.type === "money");
  expect(money?.sum).toBe(52e9);
  expect(money?.differing.map((pair) => pair.map((mention) => mention.words))).toEqual([["25 tỷ đồng", "27 tỷ đồng"]]);
});

it("finds passages that are nearly alike, and not those that are equal", () => {
  const line = "Hội nghị ký kết quy chế phối hợp giữa hai đơn vị về công tác phòng chống thiên tai năm nay";
  const { blocks } = checkText([], { blocks: [line, line, `${line} và năm sau`].map((text) => ({ kind: "paragraph", text })), language: "vi" });
  expect(similarPassages(blocks).map((pair) => [pair.first.block, pair.second.block, pair.onlySecond])).toEqual([[0, 2, ["và", "sau"]], [1, 2, ["và", "sau"]]]);
});
