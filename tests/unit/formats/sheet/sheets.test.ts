import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { writeCsv } from "#lib/formats/sheet/csv.ts";
import { writeXlsx } from "#lib/formats/sheet/xlsx.ts";

const columns = [{ label: "A", width: 10 }];
const dangerous = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1+1", '=HYPERLINK("http://a")', "\u200b=1"];

test.each(dangerous)("%j is text in CSV", (text) => {
  const [, cell] = writeCsv({ name: "x", columns, rows: [[text]] }).slice(1).split("\r\n");
  expect(cell?.startsWith("\"'")).toBe(true);
});

test("quotes, commas and line ends stay inside their cell", () => {
  expect(writeCsv({ name: "x", columns, rows: [['a"b,c\nd', 3, null]] })).toBe('\ufeff"A"\r\n"a""b,c\nd",3,\r\n');
});

test("no cell begins as a formula, whatever is in it", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    const cell = writeCsv({ name: "x", columns, rows: [[text]] }).slice(1).split("\r\n").slice(1).join("\r\n");
    expect(/^"[\s\u200b\ufeff]*[=+\-@\t\r]/.test(cell)).toBe(false);
  }), { seed: 7 });
});

test("a workbook has no formula and nothing outside itself, and its sheets have names Excel takes", () => {
  const parts = unzipSync(writeXlsx([{ name: "a/b:[c]*?", columns, rows: dangerous.map((text) => [text]) }, { name: "a/b:[c]*?", columns, rows: [["x".repeat(40_000)]] }], "t", "2026-01-01T00:00:00.000Z"));
  const all = Object.entries(parts).map(([name, part]) => [name, strFromU8(part)] as const);
  for (const [, xml] of all) {
    expect(xml).not.toMatch(/<f[ >]|TargetMode|externalLink/);
    expect(xml).not.toMatch(/x{32768}/);
  }
  const book = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  expect([...book.matchAll(/sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual(["a b  c", "a b  c 2"]);
});
