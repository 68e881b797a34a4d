import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import vi from "#messages/vi.json" with { type: "json" };
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const words = vi.report.period;
const draft = "Trạm y tế mở lại\n\nSáng 5.1, trạm y tế xã Tân Lập mở lại sau 14 tháng sửa chữa.";

test("an editor has the articles of some days in one report, and is told when there are none", async ({ newsroom }) => {
  newsroom.story(draft);
  const page = await newsroom.found();
  await pasteDraft(page, { text: draft });
  await loadDraft(page, { title: "Trạm y tế mở lại" });
  await page.goto("/");
  await page.getByRole("link", { name: vi.desk.reports }).click();
  await expect(page.getByRole("heading", { level: 1, name: words.heading })).toBeVisible();
  await expect(page.getByText("2 bài trong những ngày này.")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const [from, to] = [page.getByLabel(words.from, { exact: true }), page.getByLabel(words.to, { exact: true })];
  const today = await to.inputValue();
  await to.fill("2020-01-31");
  await expect(page.getByRole("alert").or(page.getByText(words.refused.period)).first()).toBeVisible();
  await from.fill("2020-01-01");
  await expect(page.getByText("Không có bài nào trong những ngày này.")).toBeVisible();
  await expect(page.getByRole("button", { name: words.make })).toBeDisabled();

  await to.fill(today);
  await expect(page.getByText("2 bài trong những ngày này.")).toBeVisible();
  await expect(page).toHaveURL(/from=2020-01-01/);
  await page.getByLabel(words.form, { exact: true }).selectOption("html");
  await page.getByLabel(words.whole).check();
  const handed = page.waitForEvent("download");
  await page.getByRole("button", { name: words.make }).click();
  const download = await handed;
  expect(download.suggestedFilename()).toMatch(/^Báo cáo kỳ - Kiểm tra bài 01 01 2020 – .*\.html$/);
  const file = readFileSync(await download.path(), "utf8");
  expect(file.match(/PHIẾU KIỂM TRA BÀI/g)).toHaveLength(2);
  expect(file).toContain("Trạm y tế mở lại");
});
