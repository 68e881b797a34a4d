import type { Locator, Page } from "@playwright/test";
import { actKeys } from "#lib/newsroom/keys.ts";
import vi from "#messages/vi.json" with { type: "json" };
import { bothAtIt } from "#tests/support/both-at-it.ts";
import type { GalleyPage } from "#tests/support/galley.ts";
import { expect, test } from "#tests/support/newsroom.ts";
import { boxesOf } from "#tests/support/words-on-screen.ts";

const checker = { name: "Lò Thị Xuân", email: "xuan@toasoan.example", roles: ["checker"] } as const;
const article = `Thác Bạc vào mùa nước

Tháng 6, thác Bạc đón 4.100 lượt khách, tăng 12% so với cùng kỳ.

Ông Giàng A Páo, trưởng bản, nói nghành du lịch sẽ làm đường mới.`;

const suggesting = (page: Page) => page.getByRole("button", { name: new RegExp(`^${vi.proposal.suggest}`) });
const count = (page: Page, open: number) => page.getByRole("button", { name: vi.proposal.count.replace("{count}", String(open)) });
const card = (page: Page): Locator => page.getByRole("article", { name: vi.proposal.card });
/** The words of the text without what is only proposed. */
const words = (text: Locator) => text.evaluate((element) => {
  const copy = element.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll("ins, .pen-caret")) one.remove();
  return copy.textContent;
});

/** In Suggest mode: drags over words. What is selected is drawn; the browser's own selection is in the field that takes the keys. */
async function pickOut({ page, text }: GalleyPage, quote: string): Promise<void> {
  const { start, end } = await boxesOf(text, { quote, nth: 0, from: 0, to: quote.length });
  await page.mouse.move(start.left + 1, (start.top + start.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(end.right - 1, (end.top + end.bottom) / 2, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole("textbox", { name: vi.proposal.field })).toBeFocused();
}

async function suggestOver(desk: GalleyPage, quote: string, typed: string): Promise<void> {
  await pickOut(desk, quote);
  await desk.page.keyboard.type(typed);
}

test("a checker suggests by typing; the editor accepts one, lets another stand, and the text changes only then", async ({ newsroom }) => {
  const { editing, checking } = await bothAtIt(newsroom, { article, checker });
  await checking.annotate("4.100 lượt khách", "number");
  await checking.useNewSource("Sổ vé");
  await checking.pick("4.100 lượt khách");
  await checking.confirm("tháng 6");

  await suggesting(checking.page).click();
  await suggestOver(checking, "4.100", "4.300");
  await expect(checking.text.getByRole("insertion")).toHaveText("4.300");
  await suggestOver(checking, "mới", "nhựa");
  await checking.page.keyboard.press("Escape");
  await expect(count(editing.page, 2)).toBeVisible();
  await expect(editing.text.getByRole("insertion")).toHaveText(["4.300", "nhựa"]);
  await expect(editing.text.getByRole("deletion")).toHaveText(["4.100", "mới"]);
  for (const desk of [editing, checking]) {
    expect(await words(desk.text)).toContain("đón 4.100 lượt khách");
    await expect(desk.item("4.100 lượt khách", { kind: "number", standing: "passed" })).toBeVisible();
  }

  await editing.sheet.focus();
  await editing.page.keyboard.press(actKeys.proposal);
  await expect(card(editing.page)).toContainText(checker.name);
  await expect(card(editing.page)).toContainText(vi.proposal.classes.number);
  await editing.page.keyboard.press(actKeys.accept);
  await expect(checking.item("4.300 lượt khách", { kind: "number", standing: "recheck" })).toBeVisible();
  expect(await words(checking.text)).toContain("đón 4.300 lượt khách");

  await expect(card(editing.page)).toContainText("nhựa");
  await editing.sheet.focus();
  await editing.page.keyboard.press(actKeys.refuse);
  await editing.page.keyboard.press("Enter");
  await expect(card(editing.page)).toContainText(vi.proposal.stetMissing);
  await editing.page.getByLabel(vi.proposal.stetReason, { exact: true }).fill("Ông Páo nói là đường mới.");
  await editing.page.keyboard.press("Enter");
  await expect(count(checking.page, 0)).toBeVisible();
  expect(await words(checking.text)).toContain("làm đường mới");

  await count(checking.page, 0).click();
  const list = checking.page.getByRole("dialog", { name: vi.proposal.list });
  await list.getByLabel(vi.proposal.filterState).selectOption("refused");
  await expect(list).toContainText("Ông Páo nói là đường mới.");
});

test("typing grows one proposal, deleting inside it shrinks it, and an input method composes in it", async ({ newsroom }) => {
  const { editing, checking } = await bothAtIt(newsroom, { article, checker });
  await suggesting(checking.page).click();
  await pickOut(checking, "cùng kỳ");
  await checking.page.keyboard.press("ArrowRight");
  await checking.page.keyboard.type(" năm ngoáii");
  await checking.page.keyboard.press("Backspace");
  await expect(checking.text.getByRole("insertion")).toHaveText(" năm ngoái");
  await expect(count(editing.page, 1)).toBeVisible();
  await expect(editing.text.getByRole("insertion")).toHaveText(" năm ngoái");
  // The typing rested, and goes on: still one.
  await checking.page.keyboard.type(" của bản");
  await expect(editing.text.getByRole("insertion")).toHaveText(" năm ngoái của bản");
  await expect(count(editing.page, 1)).toBeVisible();

  // It is on the card already, where its author says why.
  const reason = card(checking.page).getByLabel(vi.proposal.reason, { exact: true });
  await reason.fill("để rõ năm nào");
  await reason.press("Enter");
  await expect(checking.page.getByRole("textbox", { name: vi.proposal.field })).toBeFocused();

  await pickOut(checking, "Tháng 6");
  await checking.page.keyboard.type("T");
  await expect(checking.text.getByRole("deletion")).toHaveText("Tháng 6");
  await checking.page.keyboard.press("Control+z");
  await expect(checking.text.getByRole("deletion")).toHaveCount(0);

  await pickOut(checking, "nghành");
  const keyboard = await checking.page.context().newCDPSession(checking.page);
  for (const text of ["n", "ng", "nga", "ngan", "nganh", "ngành"]) await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await expect(checking.text.getByRole("insertion")).toHaveText([" năm ngoái của bản", "ngành"]);
  await keyboard.send("Input.insertText", { text: "ngành" });
  await checking.page.keyboard.press("Escape");
  await expect(editing.text.getByRole("insertion")).toHaveText([" năm ngoái của bản", "ngành"]);
  await expect(editing.text.getByRole("deletion")).toHaveText("nghành");

  await suggesting(checking.page).click();
  await checking.page.keyboard.press("Enter");
  await expect(checking.page.getByText(vi.refusals.one_block).first()).toBeVisible();
  expect(await words(editing.text)).toContain("cùng kỳ.");
});

test("a selection of proposals is accepted in one act and taken back by the toast, and one whose words moved on asks for a choice", async ({ newsroom }) => {
  const { editing, checking } = await bothAtIt(newsroom, { article, checker });
  await suggesting(checking.page).click();
  await suggestOver(checking, "Tháng 6", "Tháng 7");
  await expect(checking.text.getByRole("deletion")).toHaveText("Tháng 6");
  await suggestOver(checking, "nghành", "ngành");
  await suggestOver(checking, "12%", "15%");
  await checking.page.keyboard.press("Escape");
  await expect(count(editing.page, 3)).toBeVisible();

  await editing.startEditing();
  await editing.select("12");
  await editing.page.keyboard.type("13");
  await editing.page.keyboard.press("Escape");
  await count(editing.page, 3).click();
  const list = editing.page.getByRole("dialog", { name: vi.proposal.list });
  await list.getByRole("checkbox", { name: vi.proposal.tickAll.replace("{count}", "3") }).check();
  await list.getByRole("button", { name: vi.proposal.acceptChosen.replace("{count}", "3") }).click();
  await expect(count(checking.page, 1)).toBeVisible();
  expect(await words(checking.text)).toMatch(/Tháng 7, .* 13% .*ngành du lịch/s);
  await editing.page.keyboard.press("Escape");
  await editing.page.getByRole("button", { name: vi.galley.undo, exact: true }).last().click();
  await expect(count(checking.page, 3)).toBeVisible();
  expect(await words(checking.text)).toMatch(/Tháng 6, .* 13% .*nghành du lịch/s);

  await count(editing.page, 3).click();
  await list.getByRole("button").filter({ hasText: "15%" }).click();
  await expect(card(editing.page)).toContainText(vi.proposal.movedOn);
  await card(editing.page).getByRole("button", { name: vi.proposal.acceptProposed }).click();
  await expect.poll(() => words(checking.text)).toContain("tăng 15% so với");
});

test("an editor sees what was changed since they received the article", async ({ newsroom }) => {
  const { editing } = await bothAtIt(newsroom, { article, checker });
  const page = editing.page;
  await editing.startEditing();
  await editing.selectWithin("4.100", 2, 3);
  await page.keyboard.type("7");
  await page.keyboard.press("Escape");
  await expect(editing.saved).toBeVisible();
  await page.getByRole("button", { name: vi.changes.short }).click();
  await page.getByLabel(vi.changes.show, { exact: true }).check();
  await expect(editing.text.getByRole("deletion")).toHaveText("4.100");
  await page.getByRole("button", { name: vi.changes.receive }).click();
  await expect(editing.text.getByRole("deletion")).toHaveCount(0);
  await expect(page.getByText(/0 chỗ đã sửa từ khi bạn nhận bài/)).toBeVisible();
});
