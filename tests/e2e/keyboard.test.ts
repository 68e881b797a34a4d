import type { Locator, Page } from "@playwright/test";
import vi from "#messages/vi.json" with { type: "json" };
import { articleCases } from "#tests/support/articles.ts";
import { countedKeys } from "#tests/support/counted-keys.ts";
import { galley } from "#tests/support/galley.ts";
import { copy, loadDraft, pasteDraft, pasteKey } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";
import { compose } from "#tests/support/telex.ts";

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
  await expect(page.getByText(vi.galley.progress.replace("{checked, number}", "3").replace("{total, number}", "3"))).toBeVisible();

  await page.keyboard.press("t");
  await page.waitForURL(/\/report$/);
  const downloading = page.waitForEvent("download");
  await tabTo(page, page.getByRole("link", { name: vi.report.page.download }));
  await page.keyboard.press("Enter");
  expect((await downloading).suggestedFilename()).toMatch(/\.html$/);
});

// A province desk gives an article of this size fifteen minutes: what it takes is counted key by key. The article of the seed where it is there.
test("a practised checker takes an article from the clipboard to its report without a mouse, in two keys an item", async ({ newsroom }, info) => {
  test.setTimeout(480_000);
  const { text } = articleCases().at(-1) ?? { text: article };
  newsroom.story(text);
  const page = await newsroom.found();
  const desk = galley(page);
  const hands = countedKeys(page);
  const palette = page.getByRole("dialog", { name: vi.palette.title });

  hands.begin("loading");
  await copy(page, { text });
  await hands.press("ControlOrMeta+k");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await hands.type("nap bai");
  await expect(palette.getByRole("option").first()).toContainText(new RegExp(vi.loading.title, "i"));
  await hands.press("Enter");
  await expect(page.getByRole("textbox", { name: vi.loading.text })).toBeFocused();
  await hands.press(pasteKey);
  await expect(page.getByRole("button", { name: new RegExp(`^${vi.loading.blockNumber.replace("{number}", "1")},`) })).toBeFocused();
  await hands.press("Enter");
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/);
  await desk.isReady();

  // What the rules find becomes items, a whole rule at a time.
  hands.begin("tagging");
  const hint = page.getByRole("region", { name: vi.hints.card });
  const all = page.getByRole("dialog").filter({ has: page.getByRole("button", { name: vi.hints.cancel, exact: true }) });
  const found = desk.ledger.getByRole("tab", { name: new RegExp(`^${vi.hints.views.hints}`) });
  await expect(found).toContainText(/\d/);
  await hands.press("-");
  while (await hint.isVisible()) {
    const left = await found.textContent();
    await hands.press("Shift+Enter");
    await expect(all).toBeVisible();
    await hands.press("Enter");
    await expect(all).toBeHidden();
    await expect(found).not.toHaveText(left ?? "");
    await hands.press("-");
    await expect(hint.or(page.getByText(vi.refusals.no_hint)).first()).toBeVisible();
  }

  hands.begin("choosing the source");
  await hands.press("g");
  await expect(page.getByRole("dialog", { name: vi.source.title })).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: vi.source.add }), hands.press);
  await hands.press("Enter");
  await expect(page.getByLabel(vi.source.sourceTitle, { exact: true })).toBeFocused();
  await hands.type("Báo cáo hội nghị");
  await hands.press("Enter");
  await expect(desk.card.getByRole("region", { name: vi.source.inUse })).toContainText("Báo cáo hội nghị");
  await hands.press("j");

  hands.begin("checking");
  const total = Number(/\/(\d+)/.exec(await page.getByText(progressOf(/\d+/, /\d+/)).textContent() ?? "")?.[1]);
  const locator = desk.card.getByLabel(vi.item.locator, { exact: true });
  for (let checked = 0; checked < total; checked++) {
    await hands.press("1");
    // It has the focus as soon as it is drawn. A locator's own waiting looks at every frame: there are many items.
    await locator.waitFor();
    // Said once; from then on the place is the one of the item before.
    if (checked === 0) await page.keyboard.type("trang 1");
    await hands.press("Enter");
    await page.getByText(progressOf(checked + 1, total)).waitFor();
  }

  hands.begin("reading the rest");
  await hands.press("Shift+j");
  const touched = page.getByText(vi.refusals.all_touched).first();
  const coverage = page.getByRole("img", { name: /^Đã rà/ });
  for (let passages = 0; passages < 40 && !(await touched.isVisible()); passages++) {
    const before = await coverage.getAttribute("aria-label") ?? "";
    await hands.press("Shift+r");
    await expect(coverage).not.toHaveAttribute("aria-label", before);
    await hands.press("Shift+j");
  }
  await expect(touched).toBeVisible();

  hands.begin("the report");
  await hands.press("t");
  await page.waitForURL(/\/report$/);
  await expect(page.frameLocator(`iframe[title="${vi.report.page.frame}"]`).getByRole("heading", { name: vi.report.heading })).toBeVisible();

  const figures = [...hands.stages].map(([stage, strokes]) => `${stage} ${strokes}`).join(", ");
  const told = `${total} items, ${hands.total()} keys, no clicks: ${figures}; ${(hands.total() / total).toFixed(1)} keys an item in all`;
  info.annotations.push({ type: "keys", description: told });
  process.stdout.write(`${told}\n`);
  expect(total).toBeGreaterThan(8);
  expect((hands.stages.get("checking") ?? Infinity) / total).toBeLessThanOrEqual(2);
});

test("an input method composes in every field, and no shortcut takes a letter of it", async ({ newsroom }) => {
  newsroom.story(article);
  const page = await newsroom.found();
  const desk = galley(page);
  await pasteDraft(page, { text: article });
  await loadDraft(page);
  await desk.isReady();
  await desk.selectByKeys("900 tấn");
  await page.keyboard.press("n");
  await desk.useNewSource("Hợp đồng");

  await page.keyboard.press("1");
  const locator = desk.card.getByLabel(vi.item.locator, { exact: true });
  await expect(locator).toBeFocused();
  await compose(page, "điều khoản chót");
  await expect(locator).toHaveValue("điều khoản chót");
  await page.keyboard.press("Escape");
  await expect(locator).toBeHidden();

  await page.keyboard.press("f");
  const field = page.getByRole("textbox", { name: vi.find.words, exact: true });
  await expect(field).toBeFocused();
  await compose(page, "giám đốc");
  await expect(field).toHaveValue("giám đốc");
  await page.keyboard.press("Escape");

  await page.keyboard.press("b");
  const comment = desk.card.getByRole("textbox", { name: vi.talk.newLabel });
  await expect(comment).toBeFocused();
  await compose(page, "Nguồn này đã cũ");
  await expect(comment).toHaveValue("Nguồn này đã cũ");
  // The palette opens from within a field, and takes nothing out of it.
  await page.keyboard.press("ControlOrMeta+k");
  const palette = page.getByRole("dialog", { name: vi.palette.title });
  await compose(page, "sổ tên");
  await expect(palette.getByRole("combobox")).toHaveValue("sổ tên");
  await expect(palette.getByRole("option", { name: vi.shell.names, exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await expect(comment).toHaveValue("Nguồn này đã cũ");

  await page.keyboard.press("Escape");
  await desk.startEditing();
  await desk.caretAfter("trong năm nay");
  await compose(page, " và cả vụ xuân");
  await expect(desk.text).toContainText("trong năm nay và cả vụ xuân.");
  // Not one of all these letters was taken for a key.
  await expect(desk.ledger.getByRole("option")).toHaveCount(1);
  await expect(desk.item("900 tấn", { kind: "number", standing: "unchecked" })).toBeVisible();
  await expect(desk.saved).toBeVisible();
});

const progressOf = (checked: number | RegExp, total: number | RegExp) =>
  new RegExp(`^${vi.galley.progress.replace("{checked, number}", source(checked)).replace("{total, number}", source(total))}$`);
const source = (of: number | RegExp) => (typeof of === "number" ? String(of) : of.source);

/** Presses Tab until something has the keyboard, as often as a patient person would. */
async function tabTo(page: Page, goal: Locator, press = (key: string) => page.keyboard.press(key)): Promise<void> {
  await expect(goal).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await press("Tab");
  }
  await expect(goal).toBeFocused();
}
