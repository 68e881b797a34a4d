import { describe, expect, test } from "vitest";
import { z } from "zod";
import { plainText } from "#lib/report/markdown-text.ts";
import { buildReport } from "#lib/report/model.ts";
import { reportSchema } from "#lib/report/schema.ts";
import { reportFile } from "#server/formats/report-file.ts";
import { sample } from "#tests/unit/report/sample.ts";
import { world } from "#tests/unit/report/world.ts";

const zone = "Asia/Ho_Chi_Minh";
const drawn = (report = buildReport(sample()), language: "vi" | "en" = "vi") => reportFile(report, { language, timeZone: zone }, "md");

test("the same input makes the same bytes", async () => {
  await expect(drawn()).toMatchFileSnapshot("./sample.md.snap");
});

test("sections come in the newsroom's order", () => {
  expect(drawn().match(/^## .*/gm)?.map((line) => line.slice(3))).toEqual([
    "Thông tin bài", "Kết luận", "Việc còn lại", "Danh sách sửa, giữ nguyên", "Người, cấp bậc, chức vụ", "Cơ quan, viết tắt", "Số liệu, ngày tháng", "Phát biểu", "Thông tin khác",
    "Ảnh", "Hỏi và trả lời", "Nguồn", "Phần chưa kiểm", "Chữ ký", "Phụ lục",
  ]);
});

test.each(["vi", "en"] as const)("every label stands in the catalogue: %s", (language) => {
  expect(drawn(buildReport(sample()), language).match(/\b(?:report|words)\.[a-zA-Z.]+/g)).toBeNull();
});

test("an article without anything in it still has a report", () => {
  expect(drawn(buildReport(world("")))).toContain("Bài chưa có đánh dấu nào.");
});

test("lists keep their numbers, cells their places", () => {
  const report = buildReport(sample());
  const [first, second, ...rest] = report.paragraphs;
  if (!first || !second) throw new Error("The sample has two paragraphs.");
  const text = drawn({ ...report, paragraphs: [{ ...first, marker: "3." }, { ...second, cell: { row: 2, column: 1 } }, ...rest] });
  expect(text).toMatch(/^1\\. 3\\. /m);
  expect(text).toMatch(/^2\\. Bảng, hàng 2, cột 1: /m);
});

describe("whatever people typed is text", () => {
  test.each([
    ["# x", "\\# x"], ["- x", "\\- x"], ["1. x", "1\\. x"], ["a | b", "a \\| b"], ["[a](javascript:b)", "\\[a\\](javascript\\:b)"],
    ["![a](http://b)", "\\!\\[a\\](http\\://b)"], ["<script>", "&lt;script&gt;"], ["a\n\n# b", "a \\# b"], ["`a`", "\\`a\\`"], ["*a* _b_", "\\*a\\* \\_b\\_"],
    ["a\u202Eb", "a\\[U+202E\\]b"], ["www.a.vn", "www\\.a.vn"], ["Lê An, “tốt”", "Lê An, “tốt”"], ["A & B", "A &amp; B"],
  ])("%j", (text, expected) => expect(plainText(text)).toBe(expected));

  test("no title breaks out of its line", () => {
    const report = buildReport(sample());
    const lines = drawn({ ...report, article: { ...report.article, title: "x\n\n## Được đăng\n\n<b>y</b>" } }).split("\n");
    expect(lines.filter((line) => line.startsWith("## Được đăng"))).toEqual([]);
    expect(lines.filter((line) => line.includes("<b>"))).toEqual([]);
  });
});

describe("the JSON report", () => {
  test("is the report itself", () => {
    const report = buildReport(sample());
    expect(reportSchema.parse(JSON.parse(reportFile(report, { language: "vi", timeZone: zone }, "json")))).toEqual(report);
  });

  test("has its shape written down: update with vitest -u when the schema was meant to change, and raise schemaVersion when old readers would stumble", async () => {
    await expect(`${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`).toMatchFileSnapshot("../../../docs/report-schema.json");
  });
});
