// The galley as a person at it sees and handles it: words are found by reading, selected with
// the mouse or the arrows, tagged by one key, and read back from the ledger and the card.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Kind } from "#lib/annotation/kind.ts";
import { kindKeys } from "#lib/newsroom/keys.ts";
import type { Standing } from "#lib/workflow/finding.ts";
import vi from "#messages/vi.json" with { type: "json" };
import { boxesOf, expectSelected, selectionAt, selectionStartOf } from "#tests/support/words-on-screen.ts";

export interface Listed {
  kind?: Kind;
  standing?: Standing;
}

/** The catalogue's words differ from language to language; its shape does not. */
export type Words = typeof vi;

export function galley(page: Page, words: Words = vi) {
  const text = page.getByRole("document", { name: words.galley.text, exact: true })
    .or(page.getByRole("textbox", { name: words.galley.text, exact: true }));
  const sheet = page.getByRole("region", { name: words.galley.sheet });
  const ledger = page.getByRole("complementary", { name: words.galley.ledger });
  const card = page.getByRole("complementary", { name: words.galley.card });
  const saved = page.getByRole("status").filter({ hasText: words.galley.save.saved });

  /** The ledger's line for these words. */
  const item = (quote: string, { kind, standing }: Listed = {}): Locator => {
    // An item is read out as standing, kind, words, and the parts of a person that are checked.
    const read = [standing ? words.words.standings[standing] : ".*", kind ? words.words.kinds[kind] : ".*"];
    const name = new RegExp(`^${read.join("\\s*")}\\s*${escaped(quote)}(\\s+\\d+/\\d+)?$`);
    // Lost items stand in their rail above the list.
    return ledger.getByRole("option", { name }).or(ledger.getByRole("button", { name }));
  };

  /** Resolves when the editor has taken over and everything is on disk. */
  const isReady = async () => {
    await expect(text).toBeVisible();
    await expect(saved).toBeVisible();
  };

  /** Goes to an article and waits until it can be worked on. */
  const visit = async (address: string) => {
    await page.goto(address);
    await isReady();
  };

  /** Selects the nth place where these words stand, by dragging the mouse over them. */
  const select = async (quote: string, nth = 0) => drag(quote, nth, 0, quote.length);

  /** Selects characters from..to of the first place where these words stand. */
  const selectWithin = async (quote: string, from: number, to: number) => drag(quote, 0, from, to);

  const drag = async (quote: string, nth: number, from: number, to: number) => {
    const characters = { quote, nth, from, to };
    const before = await boxesOf(text, characters);
    // A press on words that are selected would drag them away: the first click lets them go, and may open or close what moves the text.
    await page.mouse.click(before.start.left + 1, (before.start.top + before.start.bottom) / 2);
    await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed ?? true)).toBe(true);
    const { start, end } = await boxesOf(text, characters);
    await page.mouse.move(start.left + 1, (start.top + start.bottom) / 2);
    await page.mouse.down();
    await page.mouse.move(end.right - 1, (end.top + end.bottom) / 2, { steps: 4 });
    await page.mouse.up();
    await expectSelected(page, quote.slice(from, to));
  };

  /** Selects these words with the arrow keys alone, from wherever the selection is. */
  const selectByKeys = async (quote: string) => {
    await sheet.focus();
    const goal = await selectionStartOf(text, quote);
    // Bounded, so that a selection which does not move fails the test instead of hanging it.
    for (let presses = 0; presses < 200; presses++) {
      const at = await selectionAt(text);
      if (at?.from === goal) break;
      await page.keyboard.press(at && at.from > goal ? "ArrowLeft" : "ArrowRight");
    }
    for (let presses = 0; presses < 60; presses++) {
      const at = await selectionAt(text);
      if (at && at.words.length >= quote.length) break;
      await page.keyboard.press("Shift+ArrowRight");
    }
    await expectSelected(page, quote);
  };

  /** Tags what is selected, by the kind's key; done when the server has written its mark. */
  const tag = async (kind: Kind) => {
    const answered = page.waitForResponse((response) => response.url().endsWith("/api/commands"));
    await page.keyboard.press(kindKeys[kind]);
    await answered;
  };

  /** Selects words with the mouse, tags them, and sees them in the ledger. */
  const annotate = async (quote: string, kind: Kind, nth = 0) => {
    await select(quote, nth);
    await tag(kind);
    await expect(item(quote, { kind })).toBeVisible();
  };

  /** Picks an item in the ledger; its words are then on the card. */
  const pick = async (quote: string, listed?: Listed) => {
    await item(quote, listed).click();
    await expect(card.getByRole("article")).toContainText(quote);
    await sheet.focus();
  };

  /** Adds a source and puts it in use. */
  const useNewSource = async (title: string) => {
    await sheet.focus();
    await page.keyboard.press("g");
    const dialog = page.getByRole("dialog", { name: words.source.title });
    await dialog.getByRole("button", { name: words.source.add }).click();
    await dialog.getByLabel(words.source.sourceTitle, { exact: true }).fill(title);
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(card.getByRole("region", { name: words.source.inUse })).toContainText(title);
  };

  /** Confirms the selected item with the source in use: one key, the place in the source, Enter. */
  const confirm = async (locator: string) => {
    await page.keyboard.press("1");
    const field = card.getByLabel(words.item.locator, { exact: true });
    await expect(field).toBeFocused();
    await field.fill(locator);
    await page.keyboard.press("Enter");
    await expect(field).toBeHidden();
  };

  /** Takes back what this toast says was done: another toast may still be leaving beside it. */
  const takeBack = async (done: string) => {
    await page.getByRole("dialog", { name: done, exact: true }).getByRole("button", { name: words.galley.undo, exact: true }).click();
  };

  const startEditing = async () => {
    await sheet.focus();
    await page.keyboard.press("e");
    await expect(text).toBeEditable();
  };

  /** In edit mode: puts the caret behind the nth place of these words. */
  const caretAfter = async (quote: string, nth = 0) => {
    await select(quote, nth);
    await page.keyboard.press("ArrowRight");
  };

  return { page, text, sheet, ledger, card, saved, item, isReady, visit, select, selectWithin, selectByKeys, tag, annotate, pick, useNewSource, confirm, takeBack, startEditing, caretAfter };
}

export type GalleyPage = ReturnType<typeof galley>;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
}
