import { expect, test } from "vitest";
import { isOdd, ledgerRows } from "#components/hints/ledger-rows.ts";
import { ruleBlockOf } from "#lib/hints/views-by-block.ts";
import { fullDate } from "#lib/entity/partial-date.ts";
import { ledgerNames } from "#lib/hints/ledger-names.ts";
import { textLedgers } from "#lib/hints/text-ledgers.ts";
import { checkText } from "#lib/rules/checker.ts";
import { rules } from "#lib/rules/registry.ts";

const lines = [
  "Sáng 27.12, Đại tá Lương Bá Thuận, Phó Bí thư Đảng ủy, Chính ủy Bộ CHQS tỉnh, dự lễ với 9 xã.",
  "Ngày 30.2.2021, Thiếu tướng Lương Bá Thuận, Chính ủy Bộ CHQS tỉnh, thăm khu vực phòng thủ (KVPT). KVPT có 12 xã.",
];

function ledgersOf(texts: readonly string[], issueDate: string | null = null) {
  const blocks = texts.map((text) => ruleBlockOf({ kind: "paragraph", text }));
  return textLedgers(checkText(rules, { blocks, language: "vi" }), blocks, issueDate);
}
const rowsOf = (name: Exclude<(typeof ledgerNames)[number], "similar">, texts: readonly string[] = lines, issueDate: string | null = null) => ledgerRows(ledgersOf(texts, issueDate), name, String);

test("a person with two ranks and a dropped post is odd", () => {
  const [row] = rowsOf("people");
  expect(row?.title).toBe("Lương Bá Thuận");
  expect(row?.odd.map(({ name }) => name)).toContain("ranks");
  expect(row?.places[1]?.odd).toEqual([{ name: "dropped", words: "Phó Bí thư Đảng ủy" }]);
  expect(row && isOdd(row)).toBe(true);
});

test("a day that cannot be, and one after the issue, are odd and come first", () => {
  const rows = rowsOf("dates", lines, "2021-12-26");
  expect(rows[0]?.odd.length).toBeGreaterThan(0);
  expect(rows.flatMap(({ odd }) => odd.map(({ name }) => name)).toSorted()).toEqual(["afterIssue", "impossible"]);
});

test("an acronym tells what it means, and that nobody says so", () => {
  expect(rowsOf("acronyms").find(({ title }) => title === "KVPT")).toMatchObject({ detail: "khu vực phòng thủ", odd: [] });
});

test("places are those of the text as it is, also when it is not in NFC", () => {
  const texts = lines.map((line) => line.normalize("NFD"));
  for (const name of ledgerNames) {
    if (name === "similar") continue;
    for (const { places } of rowsOf(name, texts)) for (const place of places) expect(texts[place.block]?.slice(place.from, place.to).normalize("NFC")).not.toMatch(/^\p{M}|^\s|\s$/u);
  }
  const [person] = rowsOf("people", texts);
  expect(person?.places.map(({ block, from, to }) => texts[block]?.slice(from, to).normalize("NFC"))).toEqual(["Lương Bá Thuận", "Lương Bá Thuận"]);
});

test.each([["2021-12-27", "2021-12-27"], ["2021-12", null], ["2021", null], [null, null]])("%j is the day %j", (date, day) => expect(fullDate(date)).toBe(day));
