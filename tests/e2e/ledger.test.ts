import type { Page } from "@playwright/test";
import { makeArticle } from "#tests/bench/article.ts";
import { fillDesk } from "#tests/bench/fill-desk.ts";
import vi from "#messages/vi.json" with { type: "json" };
import { galley, type GalleyPage } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test, type Newsroom } from "#tests/support/newsroom.ts";
import { founder, signIn } from "#tests/support/people.ts";

const checker = { name: "Vàng Mí Sính", email: "sinh@toasoan.example", roles: ["checker"] } as const;
const article = `Khai trương chợ phiên Sà Phìn

Chợ phiên Sà Phìn mở lại sáng 12.6 với 140 gian hàng và 2.300 lượt khách.

Đại tá Sùng Mí Po, Chính ủy Trung đoàn 9, cho biết chợ thu 45 triệu đồng trong ngày đầu, gấp 3 lần năm ngoái.`;
const person = "Đại tá Sùng Mí Po, Chính ủy Trung đoàn 9";
const numbers = ["140 gian hàng", "2.300 lượt khách", "45 triệu đồng"] as const;

test("a checker filters the ledger by keyboard, and the link shows a colleague the same", async ({ newsroom }) => {
  const { desk, page, lead, address } = await tagged(newsroom);
  await desk.pick(numbers[0]);
  await page.keyboard.press("2");
  await expect(desk.item(numbers[0], { standing: "problem" })).toBeVisible();

  const filters = desk.ledger.getByRole("group", { name: vi.ledger.filter });
  await filters.getByRole("button", { name: vi.ledger.filters.kind }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemcheckbox", { name: vi.words.kinds.number }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(options(desk)).toHaveCount(3);
  await filters.getByRole("button", { name: vi.words.standings.unchecked }).focus();
  await page.keyboard.press("Enter");
  await expect(options(desk)).toHaveCount(2);
  await expect(desk.item(numbers[0])).toBeHidden();
  await expect(page).toHaveURL(`${address}?kind=number&standing=unchecked`);

  // The server draws it so, before any script has run.
  const html = await (await page.request.get(page.url())).text();
  expect(html.match(/role="option"/g)).toHaveLength(2);
  const elsewhere = galley(lead);
  await elsewhere.visit(page.url());
  await expect(options(elsewhere)).toHaveCount(2);
  await lead.keyboard.press("j");
  await page.reload();
  await desk.isReady();
  await expect(options(desk)).toHaveCount(2);

  await filters.getByRole("button", { name: vi.ledger.filters.mine }).click();
  await expect(options(desk)).toHaveCount(2);
  await desk.ledger.getByRole("button", { name: vi.ledger.filters.all, exact: true }).click();
  await expect(options(desk)).toHaveCount(5);
  await expect(page).toHaveURL(address);
});

test("a checker files one finding for several items, sees what is left out, and takes all of it back", async ({ newsroom }) => {
  const { desk, page } = await tagged(newsroom);
  const bulk = desk.ledger.getByRole("region", { name: vi.bulk.label });
  await desk.useNewSource("Báo cáo của UBND xã");
  await desk.pick(numbers[1]);
  await page.keyboard.press("2");
  await expect(desk.item(numbers[1], { standing: "problem" })).toBeVisible();

  // One part of the person is checked: the others alone are left to do.
  await desk.pick(person);
  await page.keyboard.press(".");
  await desk.confirm("trang 1");
  await expect(options(desk).filter({ hasText: "1/3" })).toBeVisible();

  await desk.ledger.getByRole("listbox").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await expect(bulk.getByRole("status")).toContainText(vi.bulk.picked.replace("{count}", "5"));
  await page.keyboard.press("1");
  await expect(bulk).toContainText("4 mục");
  await expect(bulk).toContainText(vi.bulk.parts.replace("{count}", "2"));
  await bulk.getByText(vi.bulk.leftOut.replace("{count}", "1")).click();
  await expect(bulk).toContainText(vi.bulk.reasons.has_finding);
  await expect(bulk.getByRole("listitem")).toHaveText(numbers[1]);
  await bulk.getByLabel(vi.item.locator, { exact: true }).fill("trang 2");
  await page.keyboard.press("Enter");
  for (const words of ["12.6", numbers[0], numbers[2], person]) await expect(desk.item(words, { standing: "passed" })).toBeVisible();
  await expect(desk.item(numbers[1], { standing: "problem" })).toBeVisible();

  await desk.takeBack("Đã ghi lượt kiểm cho 4 mục.");
  for (const words of ["12.6", numbers[0], numbers[2], person]) await expect(desk.item(words, { standing: "unchecked" })).toBeVisible();
  await expect(options(desk).filter({ hasText: "1/3" })).toBeVisible();

  // By mouse, and back by key.
  await desk.item(numbers[0]).click();
  await desk.item(numbers[2]).click({ modifiers: ["ControlOrMeta"] });
  await bulk.getByRole("button", { name: vi.item.remove }).click();
  await bulk.getByRole("button", { name: vi.bulk.do.replace("{count}", "2") }).click();
  await expect(options(desk)).toHaveCount(3);
  await expect(page.getByText("Đã bỏ đánh dấu 2 mục.")).toBeVisible();
  await desk.sheet.focus();
  await page.keyboard.press("u");
  for (const words of [numbers[0], numbers[2]]) await expect(desk.item(words, { kind: "number", standing: "unchecked" })).toBeVisible();
});

test("an item whose words change meanwhile is left out of a bulk act and named", async ({ newsroom }) => {
  const { desk, page, lead, address } = await tagged(newsroom);
  const elsewhere = galley(lead);
  await elsewhere.visit(address);
  // The act is on its way while the editor types.
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => { letGo = resolve; });
  await page.route("**/api/commands", async (route) => {
    await gate;
    await route.continue();
  });
  await desk.item(numbers[0]).click();
  await desk.item(numbers[2]).click({ modifiers: ["Shift"] });
  await page.keyboard.press("3");
  const bulk = desk.ledger.getByRole("region", { name: vi.bulk.label });
  await bulk.getByRole("button", { name: /^Làm với/ }).click();
  await elsewhere.startEditing();
  await elsewhere.selectWithin(numbers[0], 1, 2);
  await lead.keyboard.type("6");
  await expect(elsewhere.saved).toBeVisible();
  letGo();
  await expect(bulk.getByRole("alert")).toContainText(vi.bulk.reasons.changed);
  await expect(bulk.getByRole("alert").getByRole("listitem")).toHaveCount(1);
  await expect(desk.item("160 gian hàng", { standing: "unchecked" })).toBeVisible();
  await expect(desk.item(numbers[2], { standing: "problem" })).toBeVisible();
});

test("words are tagged from the bar beside them, by mouse and by keyboard, with a kind of the newsroom's own", async ({ newsroom }) => {
  const lead = await newsroom.found();
  await addOwnKind(lead, { label: "Chợ phiên", key: "\\" });
  newsroom.story(article);
  await pasteDraft(lead, { text: article });
  await loadDraft(lead);
  const desk = galley(lead);
  await desk.isReady();
  const bar = lead.getByRole("toolbar", { name: vi.galley.bubble.label });

  await desk.select(numbers[0]);
  await expect(bar).toBeVisible();
  expect(await bar.evaluate((element) => {
    const [a, b] = [element.getBoundingClientRect(), getSelection()?.getRangeAt(0).getBoundingClientRect()];
    return { covers: !!b && a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right, hasFocus: element.contains(document.activeElement) };
  })).toEqual({ covers: false, hasFocus: false });
  await bar.getByRole("button", { name: vi.words.kinds.number, exact: true }).click();
  await expect(desk.item(numbers[0], { kind: "number" })).toBeVisible();
  await expect(bar).toBeHidden();

  await desk.selectByKeys("Sà Phìn");
  await expect(bar).toBeVisible();
  await lead.keyboard.press("Tab");
  await expect(bar.getByRole("button", { name: vi.words.kinds.claim, exact: true })).toBeFocused();
  await lead.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await expect(desk.sheet).toBeFocused();

  await desk.selectByKeys("Chợ phiên Sà Phìn");
  await expect(bar).toBeVisible();
  await lead.keyboard.press("Tab");
  await lead.keyboard.press("End");
  const own = bar.getByRole("button", { name: "Chợ phiên", exact: true });
  for (let presses = 0; presses < 20 && !(await own.evaluate((element) => element === document.activeElement)); presses++) await lead.keyboard.press("ArrowLeft");
  await expect(own).toBeFocused();
  await lead.keyboard.press("Enter");
  await expect(options(desk).filter({ hasText: "Chợ phiên Sà Phìn" })).toHaveAccessibleName(/Chợ phiên\s+Chợ phiên Sà Phìn/);
  await expect(desk.sheet).toBeFocused();
});

test("an item's span, kind, parting and joining are changed by keys alone, on a kind of one's own too", async ({ newsroom }) => {
  const lead = await newsroom.found();
  await addOwnKind(lead, { label: "Chợ phiên", key: "\\" });
  await pasteDraft(lead, { text: article });
  await loadDraft(lead);
  const desk = galley(lead);
  await desk.isReady();
  const named = (quote: string) => options(desk).filter({ hasText: new RegExp(`${quote}$`) });

  await desk.selectByKeys("Chợ phiên Sà Phìn");
  await lead.keyboard.press("\\");
  await expect(named("Chợ phiên Sà Phìn")).toHaveAccessibleName(/^Chưa kiểm\s*Chợ phiên/);
  // From the ledger into the words; the beginning loses a word, the end gains two.
  await desk.ledger.getByRole("listbox").focus();
  await lead.keyboard.press("Enter");
  await expect(desk.sheet).toBeFocused();
  await lead.keyboard.press("ControlOrMeta+Shift+ArrowRight");
  await lead.keyboard.press("Shift+ArrowRight");
  await lead.keyboard.press("Shift+ArrowRight");
  await lead.keyboard.press("v");
  await expect(named("phiên Sà Phìn mở lại")).toBeVisible();
  await lead.keyboard.press("Enter");
  await lead.keyboard.press("ControlOrMeta+Shift+ArrowLeft");
  await lead.keyboard.press("Shift+ArrowLeft");
  await lead.keyboard.press("v");
  await expect(named("Chợ phiên Sà Phìn mở")).toBeVisible();

  await desk.selectByKeys("Sà Phìn mở");
  await lead.keyboard.press("/");
  await expect(named("Chợ phiên")).toBeVisible();
  await expect(named("Sà Phìn mở")).toHaveAccessibleName(/^Chưa kiểm\s*Chợ phiên/);
  await desk.ledger.getByRole("listbox").focus();
  await lead.keyboard.press("Home");
  await lead.keyboard.press("+");
  await expect(named("Chợ phiên Sà Phìn mở")).toBeVisible();
  await expect(options(desk)).toHaveCount(1);

  await lead.keyboard.press("=");
  await expect(desk.card.getByRole("status")).toHaveText(vi.item.awaitsKind);
  await lead.keyboard.press("l");
  await expect(desk.item("Chợ phiên Sà Phìn mở", { kind: "place" })).toBeVisible();
  await lead.keyboard.press("u");
  await expect(named("Chợ phiên Sà Phìn mở")).toHaveAccessibleName(/^Chưa kiểm\s*Chợ phiên/);
});

test.describe("filled from beside", () => {
  // It is founded together with what fills it.
  test.use({ isFounded: false });

  test("a ledger of two thousand items keeps its place, its count and the keyboard", async ({ newsroom }) => {
    test.setTimeout(180_000);
    await newsroom.desk.kill9();
    const [id] = await fillDesk(newsroom.desk.folder, founder, [makeArticle(20_000)]);
    await newsroom.desk.restart();
    const page = await newsroom.openBrowser();
    await signIn(page, founder);
    const desk = galley(page);
    await page.goto(`/articles/${id}`);
    await expect(desk.saved).toBeVisible({ timeout: 45_000 });
    const list = desk.ledger.getByRole("listbox");
    await list.focus();
    await page.keyboard.press("End");
    const last = desk.ledger.getByRole("option", { selected: true });
    await expect(last).toBeInViewport();
    const total = Number(await last.getAttribute("aria-setsize"));
    expect(total).toBeGreaterThan(1_500);
    await expect(last).toHaveAttribute("aria-posinset", String(total));
    await expect(list).toHaveAttribute("aria-activedescendant", await last.getAttribute("id") ?? "");
    await expect(list).toBeFocused();
    expect(await options(desk).count()).toBeLessThan(80);

    // Filtered, all of it picked, and the same act on every one.
    await page.goto(`/articles/${id}?kind=acronym&standing=recheck`);
    await expect(desk.saved).toBeVisible({ timeout: 45_000 });
    await list.focus();
    await page.keyboard.press("Home");
    const filtered = Number(await desk.ledger.getByRole("option", { selected: true }).getAttribute("aria-setsize"));
    expect(filtered).toBeGreaterThan(3);
    expect(filtered).toBeLessThan(total);
    await page.keyboard.press("ControlOrMeta+a");
    const bulk = desk.ledger.getByRole("region", { name: vi.bulk.label });
    await expect(bulk.getByRole("status")).toContainText(vi.bulk.picked.replace("{count}", String(filtered)));
    await page.keyboard.press("2");
    await bulk.getByRole("button", { name: vi.bulk.do.replace("{count}", String(filtered)) }).click();
    await expect(page.getByText(`Đã ghi lượt kiểm cho ${filtered} mục.`)).toBeVisible({ timeout: 45_000 });
    await expect(page.getByText(vi.ledger.noneLeft)).toBeVisible();
    await desk.sheet.focus();
    await page.keyboard.press("u");
    await expect(desk.ledger.getByRole("option").first()).toHaveAttribute("aria-setsize", String(filtered), { timeout: 45_000 });
  });
});

function options(desk: GalleyPage) {
  return desk.ledger.getByRole("option");
}

/** An article with a date, three numbers and a person tagged by a checker, whose page it is; the founder can edit it. */
async function tagged(newsroom: Newsroom) {
  newsroom.story(article);
  const lead = await newsroom.found();
  const page = await newsroom.join(lead, checker);
  await pasteDraft(page, { text: article });
  const address = await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  await desk.annotate("12.6", "date");
  for (const quote of numbers) await desk.annotate(quote, "number");
  await desk.annotate(person, "person");
  return { desk, page, lead, address };
}

async function addOwnKind(page: Page, { label, key }: { label: string; key: string }): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: vi.settings.addKind, exact: true }).click();
  const form = page.locator("form").filter({ has: page.getByLabel(vi.settings.kindName, { exact: true }) });
  await form.getByLabel(vi.settings.kindName, { exact: true }).fill(label);
  await form.getByLabel(vi.settings.key, { exact: true }).fill(key);
  await form.getByRole("button", { name: vi.settings.save, exact: true }).click();
  await expect(page.getByText(vi.settings.saved).first()).toBeVisible();
}
