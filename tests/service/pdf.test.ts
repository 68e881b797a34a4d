// Papers that are longer than a page, or written as no keyboard writes them.
import { expect, test } from "vitest";
import type { Paper, PaperPart } from "#lib/report/paper.ts";
import { writePdf } from "#server/formats/pdf/write-pdf.ts";
import { ofPdf, officeTime } from "#tests/support/office.ts";

const paper = (...parts: PaperPart[]): Paper => ({ title: "Bài thử", language: "vi", foot: "Biên tập · Bài thử", at: "2026-01-02T03:04:05.000Z", parts });
const squeezed = (text: string) => text.replace(/\s+/g, " ");

test("what goes on over a page stays in its element, and every page is numbered", { timeout: officeTime * 2 }, async () => {
  const lines = Array.from({ length: 150 }, (_, index) => [{ text: `Dòng ${index + 1}: Nguyễn Đức Huệ ở xã Yên Lập`, ...(index === 0 && { name: "note-1" }) }]);
  const file = writePdf(paper({ kind: "line", line: [{ text: "đến [1]", to: "note-1" }] }, { kind: "entries", entries: [{ lines }] }, { kind: "article", layout: "clean", language: "vi", paragraphs: [{ number: 1, kind: "paragraph", marker: null, line: [{ text: "Chữ của bài. ".repeat(600) }] }] }));
  const [info, text, told, names] = await Promise.all([ofPdf("pdfinfo", file), ofPdf("pdftotext", file), ofPdf("pdfinfo", file, "-struct-text"), ofPdf("pdfinfo", file, "-dests")]);
  const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
  expect(pages).toBeGreaterThan(3);
  for (let number = 1; number <= pages; number += 1) expect(text).toMatch(new RegExp(`^${number} ?/ ?${pages}$`, "m"));
  const whole = squeezed(told.replaceAll('"', ""));
  for (const [line] of lines) expect(whole).toContain(line?.text);
  expect(whole.match(/Chữ của bài\./g)).toHaveLength(600);
  expect(whole).not.toMatch(new RegExp(`1 ?/ ?${pages}`));
  expect(names).toContain('"note-1"');
});

test("letters pieced together from parts, digits, signs and what no face has are all told", { timeout: officeTime }, async () => {
  const words = "Đa\u0323i ta\u0301 Nguye\u0302\u0303n 1.234.567 (0,5%) [12✓] 👩 \u202e<b> & 𝒳";
  const file = writePdf(paper({ kind: "line", line: [{ text: words, looks: ["words"] }] }));
  const text = (await ofPdf("pdftotext", file)).normalize("NFC");
  for (const piece of ["Đại tá Nguyễn", "1.234.567 (0,5%)", "[12√]", "[U+1F469]", "[U+202E]<b> & [U+1D4B3]"]) expect(squeezed(text)).toContain(piece);
});

test("equal paper makes equal bytes, and how far it is is told without going back", () => {
  const one = paper({ kind: "table", caption: "Mục", columns: [{ label: "Số", share: 1 }], rows: Array.from({ length: 300 }, (_, row) => [[[{ text: `[${row}]` }]]]) });
  const shares: number[] = [];
  const file = writePdf(one, (share) => shares.push(share));
  expect(Buffer.compare(Buffer.from(file), Buffer.from(writePdf(one)))).toBe(0);
  expect(shares.length).toBeGreaterThan(50);
  expect(shares.length).toBeLessThanOrEqual(100);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});
