import type { Page } from "@playwright/test";
import { actKeys } from "#lib/newsroom/keys.ts";
import en from "#messages/en.json" with { type: "json" };
import vi from "#messages/vi.json" with { type: "json" };
import { galley, type GalleyPage, type Words } from "#tests/support/galley.ts";
import { hintsOf, patience } from "#tests/support/hints.ts";
import { copy, loadDraft, pasteDraft, pasteKey } from "#tests/support/loading.ts";
import { expect, test, type Newsroom } from "#tests/support/newsroom.ts";
import { foundNewsroom } from "#tests/support/people.ts";

// Founded in either language.
test.use({ isFounded: false });

async function openArticle(page: Page, text: string, words: Words): Promise<GalleyPage> {
  await pasteDraft(page, { text }, words);
  await loadDraft(page, { words });
  const desk = galley(page, words);
  await desk.isReady();
  return desk;
}

async function foundIn(newsroom: Newsroom, language: "vi" | "en", words: Words): Promise<Page> {
  const page = await newsroom.openBrowser({ locale: language });
  await page.context().addCookies([{ name: "soat-lang", value: language, url: newsroom.desk.url }]);
  await foundNewsroom(page, { words });
  return page;
}

const languages = [
  { language: "vi", words: vi, text: "Huyện Khe Lũng họp bàn\n\nHuyện để xuất ba việc.\n\nCác xã bổ xung hai việc.\n\nHai tổ sát nhập làm một.", slips: ["để xuất", "bổ xung", "sát nhập"] },
  { language: "en", words: en, text: "Council meets\n\nIt was a honest mistake of the council, said the clerk of the town on that day.\n\nThe town has an bridge over the river that it is proud of.\n\nThere is a orchard behind the hall that nobody looks after.", slips: ["a honest", "an bridge", "a orchard"] },
] as const;

for (const { language, words, text, slips: [first, second, third] } of languages) {
  test(`by keys alone a hint is taken, one is dismissed here and the next is looked at, in ${language}`, async ({ newsroom }) => {
    test.setTimeout(300_000);
    newsroom.story(text);
    const page = await foundIn(newsroom, language, words);
    const desk = await openArticle(page, text, words);
    const hints = hintsOf(page, words);
    await hints.open();
    await expect(hints.panel).toContainText(third, patience);
    // Only what ought to be put right is painted, and gone through.
    await hints.panel.getByRole("group", { name: words.hints.painted }).getByRole("button", { name: words.hints.classes.item, pressed: true }).click();
    await desk.sheet.focus();
    await page.keyboard.press(actKeys.nextHint);
    await expect(hints.card).toContainText(first);
    await page.keyboard.press("Enter");
    // Who goes on by keys is shown the next at once.
    await expect(hints.card).toContainText(second);
    await page.keyboard.press(actKeys.remove);
    await expect(hints.card).toContainText(third);
    await page.keyboard.press("Escape");
    await expect(hints.card).toBeHidden();
    await expect(hints.panel).toContainText(third);
    await expect(hints.panel).not.toContainText(first);
    await expect(hints.panel).not.toContainText(second);

    // A row brings its words back into view.
    await hints.row(third).first().click();
    await expect(hints.card).toContainText(third);
    await page.getByRole("tab", { name: words.hints.views.items }).click();
    await expect(desk.ledger.getByRole("option")).toHaveCount(1);
  });
}

test("what is dismissed in every article is gone from the others, listed with who did it, and comes back when it is taken back", async ({ newsroom }) => {
  test.setTimeout(300_000);
  const page = await newsroom.found();
  await openArticle(page, "Huyện Khe Lũng họp bàn\n\nHuyện để xuất ba việc và bổ xung hai việc.", vi);
  const hints = hintsOf(page);
  await hints.open();
  const other = await page.context().newPage();
  await openArticle(other, "Xã Bến Xưa họp\n\nXã để xuất một việc rồi bổ xung việc nữa.", vi);
  const there = hintsOf(other);
  await there.open();
  await expect(there.row("để xuất")).toHaveCount(1);

  for (const slip of ["để xuất", "bổ xung"]) {
    await hints.row(slip).click();
    await hints.card.getByRole("button", { name: vi.hints.dismiss }).click();
    await page.getByRole("menuitem", { name: vi.hints.dismissEverywhere }).click();
    await expect(hints.row(slip)).toHaveCount(0);
    // The other article is open, and hears of it.
    await expect(there.row(slip)).toHaveCount(0, patience);
  }

  await hints.panel.getByRole("link", { name: vi.hints.dismissedEverywhere }).click();
  const list = page.getByRole("region", { name: vi.dismissed.title });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expect(list.getByRole("listitem").filter({ hasText: "để xuất" })).toContainText("Lỗi chính tả");
  await list.getByRole("checkbox", { name: vi.dismissed.all }).check();
  await list.getByRole("button", { name: vi.dismissed.restore, exact: true }).click();
  await expect(page.getByText(vi.dismissed.none)).toBeVisible();
  await expect(there.row("để xuất")).toHaveCount(1, patience);
  await expect(there.row("bổ xung")).toHaveCount(1);
});

const old = "NghÞ quyÕt cña §¶ng ñy vÒ nhiÖm vô quèc phßng, ng\u00adêi d©n ®\u00adîc h\u00adëng lîi.";
const today = "Nghị quyết của Đảng ủy về nhiệm vụ quốc phòng, người dân được hưởng lợi.";

test("a text in an old encoding is converted on the way in, on a person's word", async ({ newsroom }) => {
  test.setTimeout(300_000);
  const page = await newsroom.found();
  await pasteDraft(page, { text: old });
  await expect(page.getByText(vi.notes.legacy.replace("{encoding}", "TCVN3"))).toBeVisible();
  await page.getByRole("button", { name: vi.notes.convert, exact: true }).click();
  await expect(page.getByText(vi.notes.converted.replace("{encoding}", "TCVN3"))).toBeVisible();
  await page.getByRole("button", { name: vi.notes.leave, exact: true }).click();
  await expect(page.getByText(vi.notes.legacy.replace("{encoding}", "TCVN3"))).toBeVisible();
  await page.getByRole("button", { name: vi.notes.convert, exact: true }).click();
  await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  await expect(desk.text).toContainText(today);
});

test("a passage in an old encoding, pasted while editing, is put right by its hint", async ({ newsroom }) => {
  test.setTimeout(300_000);
  const page = await newsroom.found();
  const desk = await openArticle(page, "Huyện Khe Lũng họp bàn\n\nSáng 27.12, huyện họp.", vi);
  const hints = hintsOf(page);
  await hints.open();
  await desk.startEditing();
  await desk.caretAfter("huyện họp.");
  await page.keyboard.press("Enter");
  await copy(page, { text: old, html: `<p>${old}</p>` });
  await page.keyboard.press(pasteKey);
  await expect(hints.row("TCVN3")).toHaveCount(1, patience);
  await hints.row("TCVN3").click();
  await hints.card.getByRole("button", { name: vi.hints.fix }).click();
  await expect(desk.text).toContainText(today);
});
