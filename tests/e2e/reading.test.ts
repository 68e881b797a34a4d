// How a person sits at the text: alone with it, panes as wide as they like, at the place where they were.
import type { Page } from "@playwright/test";
import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const article = Array.from({ length: 40 }, (_, at) => `Đoạn thứ ${at + 1}: hội nghị có chín tỉnh, thành phố tham dự, và mọi đại biểu đều phát biểu hai lần.`).join("\n\n");
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? "");
const ledger = (page: Page) => page.getByRole("complementary", { name: vi.galley.ledger });

test("the text alone, wider panes, and the same place after a reload and after the report", async ({ newsroom }) => {
  newsroom.story(article);
  const page = await newsroom.found();
  await pasteDraft(page, { text: article });
  await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();

  await desk.sheet.focus();
  await page.keyboard.press("|");
  await expect(ledger(page)).toBeHidden();
  const alone = page.getByRole("button", { name: vi.galley.focus });
  await expect(alone).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("|");
  await expect(ledger(page)).toBeVisible();

  // What a button does is told beside it, can be gone to, and goes with Escape.
  const tooltip = page.locator(".tooltip");
  await alone.hover();
  await expect(tooltip).toContainText(vi.galley.focus);
  await tooltip.hover();
  await expect(tooltip).toContainText("|");
  await page.keyboard.press("Escape");
  await expect(tooltip).toBeHidden();

  const edge = page.getByRole("separator", { name: vi.galley.panels.width.ledger });
  const width = async () => (await ledger(page).boundingBox())?.width ?? 0;
  const before = await width();
  await edge.focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  const wider = await width();
  expect(wider).toBeGreaterThan(before + 30);

  const paragraph = desk.text.locator("p", { hasText: "Đoạn thứ 20:" });
  await paragraph.evaluate((block) => block.scrollIntoView({ block: "start" }));
  await expect(paragraph).toBeInViewport();
  await page.reload();
  await desk.isReady();
  await expect(paragraph).toBeInViewport();
  expect(await width()).toBeCloseTo(wider, 0);

  await desk.sheet.focus();
  await page.keyboard.press("t");
  await page.waitForURL(/\/report$/);
  await page.goBack();
  await desk.isReady();
  await expect(paragraph).toBeInViewport();
});

test("a selection grows from a word to its phrase, sentence and block, and shrinks the same way", async ({ newsroom }) => {
  const line = "Theo ông Hải, năm 2021 tỉnh chi 1,5 tỷ đồng. Việc đã xong.";
  newsroom.story(line);
  const page = await newsroom.found();
  await pasteDraft(page, { text: `Chuyện ở tỉnh\n\n${line}` });
  await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  await desk.select("2021");
  const units = ["năm 2021 tỉnh chi 1,5 tỷ đồng", "Theo ông Hải, năm 2021 tỉnh chi 1,5 tỷ đồng.", line];
  for (const unit of units) {
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(() => selected(page)).toBe(unit);
  }
  for (const unit of [...units.slice(0, -1).reverse(), "2021"]) {
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(() => selected(page)).toBe(unit);
  }
  await page.keyboard.press("d");
  await expect(desk.item("2021", { kind: "date" })).toBeVisible();
});
