import type { Locator, Page } from "@playwright/test";
import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { copy, pasteKey } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const article = `Nhà máy chè Thanh Sơn mở rộng

Nhà máy chè Thanh Sơn sẽ thu mua 900 tấn búp tươi trong năm nay.

Bà Triệu Thị Sen, Giám đốc nhà máy, cho biết giá mua là 7.500 đồng/kg.`;

test("a checker without a mouse loads a short article, goes through it word by word and hands over the report", async ({ newsroom }) => {
  newsroom.story(article);
  const page = await newsroom.found();
  const desk = galley(page);

  await tabTo(page, page.getByRole("link", { name: vi.desk.load, exact: true }));
  await page.keyboard.press("Enter");
  const box = page.getByRole("textbox", { name: vi.loading.text });
  await expect(box).toBeFocused();
  await copy(page, { text: article });
  await page.keyboard.press(pasteKey);
  await expect(page.getByRole("button", { name: new RegExp(`^${vi.loading.blockNumber.replace("{number}", "1")}`) })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/);
  await desk.isReady();

  await desk.selectByKeys("900 tấn");
  await page.keyboard.press("n");
  await expect(desk.item("900 tấn", { kind: "number" })).toBeVisible();
  await desk.selectByKeys("Bà Triệu Thị Sen, Giám đốc nhà máy");
  await page.keyboard.press("p");
  await expect(desk.item("Bà Triệu Thị Sen, Giám đốc nhà máy", { kind: "person" })).toBeVisible();
  await desk.selectByKeys("7.500");
  await page.keyboard.press("n");
  await expect(desk.item("7.500", { kind: "number" })).toBeVisible();

  await page.keyboard.press("g");
  await tabTo(page, page.getByRole("button", { name: vi.source.add }));
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(vi.source.sourceTitle, { exact: true })).toBeFocused();
  await page.keyboard.type("Hợp đồng thu mua");
  await page.keyboard.press("Enter");
  await expect(desk.card.getByRole("region", { name: vi.source.inUse })).toContainText("Hợp đồng thu mua");
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(desk.item("900 tấn")).toHaveAttribute("aria-current", "true");
  await desk.confirm("điều 3");
  await expect(desk.item("900 tấn", { standing: "passed" })).toBeVisible();
  // Filing a check goes on to the next open item by itself.
  await expect(desk.item("Bà Triệu Thị Sen, Giám đốc nhà máy")).toHaveAttribute("aria-current", "true");
  await desk.confirm("trang cuối");
  await expect(desk.item("7.500")).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("2");
  await expect(desk.item("7.500", { standing: "problem" })).toBeVisible();
  await expect(page.getByText(vi.galley.progress.replace("{checked}", "3").replace("{total}", "3"))).toBeVisible();

  await page.keyboard.press("t");
  await page.waitForURL(/\/report$/);
  const downloading = page.waitForEvent("download");
  await tabTo(page, page.getByRole("link", { name: vi.report.page.download }));
  await page.keyboard.press("Enter");
  expect((await downloading).suggestedFilename()).toMatch(/\.html$/);
});

/** Presses Tab until something has the keyboard, as often as a patient person would. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(goal).toBeFocused();
}
