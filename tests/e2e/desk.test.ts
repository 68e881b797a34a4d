import type { Page } from "@playwright/test";
import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const first = { title: "Đường ven biển thông xe", text: "Đường ven biển thông xe\n\nSáng 2.9, đoạn qua cửa Đại dài 4,2 km cho xe chạy." };
const second = { title: "Làng gốm có khách", text: "Làng gốm có khách\n\nQuý III, làng đón 1.900 lượt khách." };

const articles = (page: Page) => page.getByRole("main").getByRole("article");
const titled = (page: Page, title: string) => articles(page).filter({ hasText: title });

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole("searchbox", { name: vi.desk.search }).fill(words);
  await page.getByRole("button", { name: vi.desk.searchNow }).click();
}

async function shelve(page: Page, title: string, act: string): Promise<void> {
  await titled(page, title).getByRole("button", { name: vi.desk.actsOn.replace("{title}", title) }).click();
  await page.getByRole("menuitem", { name: act, exact: true }).click();
}

test("articles are found, put away and given back", async ({ newsroom }) => {
  newsroom.story(first.text);
  const page = await newsroom.found();
  await pasteDraft(page, first);
  const address = await loadDraft(page);
  await galley(page).isReady();
  await pasteDraft(page, second);
  await loadDraft(page);
  await galley(page).isReady();

  await page.goto("/");
  await expect(titled(page, first.title)).toBeVisible();
  await expect(titled(page, second.title)).toBeVisible();

  // Words of the text, without a single diacritic; the view has an address.
  await expect.poll(async () => {
    await search(page, "doan qua cua dai");
    return articles(page).count();
  }, { timeout: 30_000 }).toBe(1);
  await expect(titled(page, first.title)).toBeVisible();
  await expect(page).toHaveURL(/[?&]q=/);
  await page.reload();
  await expect(articles(page)).toHaveCount(1);
  await search(page, "không có chữ này");
  await expect(page.getByRole("link", { name: vi.desk.showAll })).toBeVisible();
  await page.getByRole("link", { name: vi.desk.showAll }).click();
  await expect(titled(page, second.title)).toBeVisible();

  await shelve(page, first.title, vi.desk.shelve.trash);
  await expect(titled(page, first.title)).toBeHidden();
  await page.getByRole("button", { name: vi.desk.undo }).click();
  await expect(titled(page, first.title)).toBeVisible();

  // Whoever has it open becomes a reader, and a writer again.
  const open = await newsroom.found();
  const desk = galley(open);
  await desk.visit(address);
  await shelve(page, first.title, vi.desk.shelve.archive);
  await expect(titled(page, first.title)).toBeHidden();
  await open.reload();
  await expect(open.getByText(vi.details.shelved.archive)).toBeVisible();
  await desk.sheet.focus();
  await open.keyboard.press("e");
  await open.keyboard.type("zzz");
  await expect(desk.text).not.toContainText("zzz");

  await page.getByRole("navigation", { name: vi.desk.shelf }).getByRole("link", { name: vi.desk.shelves.archive }).click();
  await shelve(page, first.title, vi.desk.shelve.desk);
  await expect(articles(page)).toHaveCount(0);
  await desk.visit(address);
  await desk.annotate("4,2 km", "number");
});

test("an article's details are kept, counted against and seen on the desk", async ({ newsroom }) => {
  newsroom.story(second.text);
  const page = await newsroom.found();
  await pasteDraft(page, second);
  const address = await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  const strip = page.getByRole("region", { name: vi.details.title });
  await strip.getByText(vi.details.title, { exact: true }).click();
  await strip.getByLabel(vi.details.section, { exact: true }).fill("Du lịch");
  await strip.getByLabel(vi.details.eventDate).fill("31/02/2021");
  await strip.getByLabel(vi.details.lengthLimit).fill("8");
  await strip.getByLabel(vi.details.deadline).fill("2020-01-02T17:30");
  await strip.getByRole("button", { name: vi.details.keep }).click();
  await expect(strip.getByText(vi.details.wrong.eventDate)).toBeVisible();
  await strip.getByLabel(vi.details.eventDate).fill("9/2021");
  await strip.getByRole("button", { name: vi.details.keep }).click();
  await expect(page.getByText(vi.details.kept)).toBeVisible();
  await expect(strip).toContainText("11/8 chữ, quá 3 chữ");
  await desk.startEditing();
  await desk.caretAfter("khách");
  await page.keyboard.type(" mới tới");
  await expect(strip).toContainText("13/8 chữ, quá 5 chữ");
  await expect(desk.saved).toBeVisible();

  const other = await newsroom.found();
  await galley(other).visit(address);
  await expect(other.getByRole("region", { name: vi.details.title })).toContainText("Du lịch");
  await other.goto("/");
  await expect(titled(other, second.title)).toContainText("Du lịch");
  await expect(titled(other, second.title)).toContainText("Quá hạn 17:30");
});
