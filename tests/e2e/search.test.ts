// Finding what the newsroom holds, on the search page and in the palette, and getting to the exact place of it.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const article = `Đoàn công tác thăm vùng lũ

Đoàn công tác của Đảng ủy đã thăm 27 xã, trao 300 suất quà cho bà con.

Ông Lê Huy Vịnh dự buổi trao quà ở Huế.`;
const words = vi.search;

const found = (page: Page, kind: keyof typeof words.kinds) => page.getByRole("region", { name: words.kinds[kind], exact: true });
const palette = (page: Page) => page.getByRole("dialog", { name: vi.palette.title });

test("an editor finds an item, a check and a passage without diacritics, and opens each at its place", async ({ newsroom }) => {
  test.setTimeout(240_000);
  newsroom.story(article);
  const page = await newsroom.found();
  await pasteDraft(page, { text: article });
  await loadDraft(page);
  const desk = galley(page);
  await desk.annotate("27 xã", "number");
  await desk.useNewSource("Báo cáo số 12");
  await desk.pick("27 xã");
  await desk.confirm("tr. 3");

  await page.goto("/search");
  const field = page.getByRole("searchbox", { name: words.field });
  await expect(field).toBeFocused();
  await field.fill("27 xa");
  await field.press("Enter");
  await expect(found(page, "check")).toContainText("27 xã");
  await expect(field).toBeFocused();
  await expect(found(page, "passage").locator("mark")).toHaveText(["27", "xã"]);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // By the keyboard alone: through the results, back to the field, and into the item.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("j");
  await expect(found(page, "passage").getByRole("link").first()).toBeFocused();
  await page.keyboard.press("j");
  await expect(found(page, "item").getByRole("link").first()).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("/");
  await expect(field).toBeFocused();
  for (const key of ["ArrowDown", "j", "j", "Enter"]) await page.keyboard.press(key);
  await page.waitForURL(/\/articles\/.*\?item=/);
  await expect(desk.card).toContainText("27 xã");

  await page.goto("/search?q=%22le+huy%22");
  await found(page, "passage").getByRole("link").first().click();
  await page.waitForURL(/\?words=/);
  await desk.isReady();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString() ?? "")).toContain("Lê Huy Vịnh");

  await page.goto("/search");
  await page.getByLabel(words.finding).selectOption("confirmed");
  await expect(found(page, "check")).toContainText("27 xã");
  await page.goto(`/search?q=${encodeURIComponent('"" * ( NEAR')}`);
  await expect(page.getByRole("status").filter({ hasText: words.none })).toBeVisible();
});

test("the words of an edit are found within a moment", async ({ newsroom }) => {
  test.setTimeout(240_000);
  newsroom.story(article);
  const page = await newsroom.found();
  await pasteDraft(page, { text: article });
  await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  await desk.select("Huế");
  await desk.startEditing();
  await page.keyboard.insertText("Đà Nẵng");
  await desk.isReady();
  await expect(async () => {
    await page.goto("/search?q=da+nang");
    await expect(found(page, "passage")).toContainText("Đà Nẵng", { timeout: 1_000 });
  }).toPass();
  await page.goto("/search?q=hue");
  await expect(page.getByRole("status").filter({ hasText: words.none })).toBeVisible();
});

test("by the palette one gets anywhere and does anything, without the mouse", async ({ newsroom }) => {
  test.setTimeout(240_000);
  newsroom.story(article);
  const page = await newsroom.found();
  await pasteDraft(page, { text: article });
  await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();

  // An act of the galley, by its name.
  await desk.select("Huế");
  await page.keyboard.press("Control+k");
  const open = palette(page);
  const field = open.getByRole("combobox", { name: vi.palette.field });
  await expect(field).toBeFocused();
  expect((await new AxeBuilder({ page }).include("[role=dialog]").analyze()).violations).toEqual([]);
  await field.fill("danh dau dia danh");
  await expect(open.getByRole("option").first()).toContainText(vi.words.kinds.place);
  await page.keyboard.press("Enter");
  await expect(open).toBeHidden();
  await expect(desk.item("Huế", { kind: "place" })).toBeVisible();

  // A page, then an article, an item.
  await page.keyboard.press("Control+k");
  await field.fill("nguon");
  await expect(open.getByRole("option", { name: vi.shell.sources, exact: true })).toBeVisible();
  await open.getByRole("option", { name: vi.shell.sources, exact: true }).click();
  await page.waitForURL(/\/sources$/);
  await page.keyboard.press("Control+k");
  await field.fill("hue");
  const item = open.getByRole("group", { name: words.kinds.item }).getByRole("option").first();
  await expect(item).toContainText("Huế");
  const options = open.getByRole("option");
  const at = await options.evaluateAll((all) => all.findIndex((one) => one.closest("[role=group]")?.textContent?.startsWith("Mục kiểm")));
  for (let n = 0; n < at; n += 1) await page.keyboard.press("ArrowDown");
  await expect(item).toHaveAttribute("data-highlighted", "");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?item=/);
  await expect(desk.card).toContainText("Huế");

  // What has no name here is searched for everywhere; Escape changes nothing.
  await page.keyboard.press("Control+k");
  await field.fill("trao qua");
  await open.getByRole("option", { name: vi.palette.everything.replace("{words}", "trao qua") }).click();
  await page.waitForURL(/\/search\?q=trao\+qua$/);
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
  await expect(open).toBeHidden();
  await expect(page).toHaveURL(/\/search\?q=trao\+qua$/);
});

test("an article that is closed to a colleague is nowhere in what they search", async ({ newsroom }) => {
  test.setTimeout(240_000);
  newsroom.story(article);
  const lead = await newsroom.found();
  await pasteDraft(lead, { text: article });
  await loadDraft(lead);
  await galley(lead).isReady();
  const id = new URL(lead.url()).pathname.split("/")[2];
  const lan = await newsroom.join(lead, { name: "Lan", email: "lan@toasoan.example", roles: ["checker"] });
  await lan.goto("/search?q=le+huy+vinh");
  await expect(found(lan, "passage")).toContainText("Lê Huy Vịnh");
  await lead.goto(`/articles/${id}/people`);
  await lead.getByRole("radio", { name: vi.readers.chosen }).check();
  await expect(lead.getByText(vi.readers.done.restricted)).toBeVisible();
  await lan.reload();
  await expect(lan.getByRole("status").filter({ hasText: words.none })).toBeVisible();
  await lan.keyboard.press("Control+k");
  await palette(lan).getByRole("combobox").fill("le huy vinh");
  await expect(palette(lan).getByRole("option", { name: vi.palette.everything.replace("{words}", "le huy vinh") })).toBeVisible();
  await expect(palette(lan).getByRole("option")).toHaveCount(1);
});
