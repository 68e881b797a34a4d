import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { dropFiles, loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const lines = ["Sáng 5.1, trạm y tế xã Tân Lập mở lại sau 14 tháng sửa chữa.", "Ông Đỗ Văn Lẫm nói trạm sẽ có 12 giường."];

test("an editor brings in annotations from another program, sees which were refused, and takes them out again", async ({ newsroom }) => {
  test.setTimeout(180_000);
  newsroom.story(lines.join("\n\n"));
  const page = await newsroom.found();
  await pasteDraft(page, { text: lines.join("\n\n") });
  const address = await loadDraft(page, { title: "Trạm y tế" });
  await page.goto(`${address}/report`);
  await page.getByRole("button", { name: vi.report.page.otherForms }).click();
  await page.getByRole("menuitem", { name: vi.exchange.open }).click();
  await expect(page.getByRole("heading", { name: vi.exchange.importTitle })).toBeVisible();

  const quoting = (id: string, exact: string, tags: string[], text = "") =>
    ({ id, created: "2026-01-05T01:00:00Z", user: "acct:lan@x.example", user_info: { display_name: "Lan" }, uri: "https://x.example/", text, tags, target: [{ source: "https://x.example/", selector: [{ type: "TextQuoteSelector", exact, prefix: "", suffix: "" }] }] });
  const file = JSON.stringify({ rows: [quoting("a", "Đỗ Văn Lẫm", ["person"]), quoting("b", "14 tháng", ["number"], "Theo ai?"), quoting("c", "20 tháng", [])] });
  const bring = async () => {
    const asked = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: vi.loading.chooseFile, exact: true }).click();
    await (await asked).setFiles([{ name: "ghi chú.json", mimeType: "application/json", buffer: Buffer.from(file) }]);
  };
  await bring();
  const rows = page.getByRole("list", { name: vi.exchange.rows }).getByRole("listitem");
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText("20 tháng");
  await expect(rows.first()).toContainText(vi.exchange.why.not_found);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole("button", { name: "Nhận 2 đánh dấu" }).click();
  await expect(page.getByText("Đã nhận 2 đánh dấu.")).toBeVisible();

  await dropFiles(page, [{ name: "trống.json", buffer: Buffer.alloc(0) }]);
  await expect(page.getByText(vi.exchange.refused.empty)).toBeVisible();
  await dropFiles(page, [{ name: "ghi chú.json", buffer: Buffer.from(file) }]);
  await expect(page.getByRole("button", { name: "Không có gì để nhận" })).toBeDisabled();

  await page.goto(address);
  const desk = galley(page);
  await desk.isReady();
  await expect(desk.item("14 tháng", { kind: "number" })).toBeVisible();
  await expect(desk.item("Đỗ Văn Lẫm", { kind: "person" })).toBeVisible();

  await page.goto(`${address}/export`);
  const handed = page.waitForEvent("download");
  await page.getByRole("link", { name: vi.exchange.download }).click();
  const download = await handed;
  expect(download.suggestedFilename()).toBe("Danh dau - Trạm y tế.jsonld");
  const content = JSON.parse(readFileSync(await download.path(), "utf8")) as { total: number; notCarried: { what: string }[] };
  expect(content.total).toBe(2);
  await page.getByText(vi.exchange.moreFormats).click();
  await page.getByRole("radio", { name: /ClaimReview/ }).check();
  await expect(page.getByText(vi.exchange.exportRefused.not_published)).toBeVisible();
  await expect(page.getByRole("link", { name: vi.exchange.download })).toBeHidden();
});
