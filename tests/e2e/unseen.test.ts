// What axe cannot see: where the keyboard is after an act, what of an annotation is heard, and what speaks by itself.
import type { Locator, Page } from "@playwright/test";
import { actKeys } from "#lib/newsroom/keys.ts";
import vi from "#messages/vi.json" with { type: "json" };
import { fillFully } from "#tests/support/full-desk.ts";
import { galley, type GalleyPage } from "#tests/support/galley.ts";
import { hintsOf } from "#tests/support/hints.ts";
import { expect, test, type Newsroom } from "#tests/support/newsroom.ts";

async function atBusyArticle({ desk, found }: Newsroom): Promise<GalleyPage> {
  test.setTimeout(300_000);
  await desk.stop();
  const full = await fillFully(desk.folder);
  await desk.restart();
  const page = await found();
  const open = galley(page);
  await open.visit(`/articles/${full.busy}`);
  return open;
}

/** The keyboard is somewhere that is seen, and not on the bare page. */
async function expectFocus(page: Page, after: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => {
    const at = document.activeElement;
    return at !== null && at !== document.body && at.checkVisibility({ visibilityProperty: true });
  }), after).toBe(true);
}

/** Presses Enter on a control, as somebody does who has come to it by Tab. */
async function enter(control: Locator): Promise<void> {
  await control.focus();
  await control.press("Enter");
}

test("whoever works by keyboard is never put off the page by an act in the galley", async ({ newsroom }) => {
  const desk = await atBusyArticle(newsroom);
  const { page, card } = desk;
  await desk.pick("GTVT", { kind: "acronym" });
  await enter(card.getByRole("button", { name: new RegExp(`^${vi.item.remove}`) }));
  await expect(desk.item("GTVT", { kind: "acronym" })).toHaveCount(0);
  await expectFocus(page, "an item was deleted");
  await expect(desk.sheet).toBeFocused();

  await desk.pick("ấp Vĩnh Thuận");
  await enter(card.getByRole("button", { name: new RegExp(`^${vi.item.noEvidence}`) }));
  await expect(desk.item("ấp Vĩnh Thuận", { standing: "problem" })).toBeVisible();
  await expectFocus(page, "a check was filed");

  const talk = page.getByRole("button", { name: vi.talk.title }).first();
  await enter(talk);
  await expect(page.getByRole("dialog", { name: vi.talk.title })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(talk).toBeFocused();

  const hints = hintsOf(page);
  await hints.open();
  await desk.sheet.focus();
  await page.keyboard.press(actKeys.nextHint);
  await expect(hints.card).toBeVisible();
  await enter(hints.card.getByRole("button").filter({ hasText: /^(Lấy làm|Ghi thành)/ }).first());
  await expectFocus(page, "a hint was taken");
});

test("whoever works by keyboard is never put off the page by an act on the desk's lists", async ({ newsroom }) => {
  const page = await newsroom.found();
  const row = page.getByRole("article").first();
  await enter(row.getByRole("button"));
  await page.keyboard.press("Escape");
  await expect(row.getByRole("button")).toBeFocused();
  await enter(row.getByRole("button"));
  await enter(page.getByRole("menuitem", { name: vi.desk.shelve.trash }));
  await expect(page.getByRole("article")).toHaveCount(0);
  await expectFocus(page, "an article was put into the trash");

  await page.goto("/people");
  const invite = page.getByRole("region", { name: vi.links.invite });
  await invite.getByRole("checkbox").last().check();
  await enter(invite.getByRole("button", { name: vi.links.make }));
  const withdraw = page.getByRole("button", { name: new RegExp(`^${vi.links.withdraw}`) });
  await enter(withdraw);
  await expect(withdraw).toHaveCount(0);
  await expectFocus(page, "a link was withdrawn");
});

test("somebody who hears the galley is told what words are annotated as, how they stand, and where the keyboard went", async ({ newsroom }) => {
  const desk = await atBusyArticle(newsroom);
  const { page } = desk;
  const mark = (words: string) => desk.text.locator("mark").filter({ hasText: words }).first();
  await expect(mark("Sáng 12.4")).toHaveAccessibleDescription(`${vi.words.kinds.date}: ${vi.words.standings.passed}`);
  await expect(mark("95%")).toHaveAccessibleDescription(`${vi.words.kinds.number}: ${vi.words.standings.problem}`);
  await desk.pick("Sáng 12.4");
  const detailsOf = (words: string) => mark(words).evaluate((element) => document.getElementById(element.getAttribute("aria-details") ?? "")?.textContent ?? null);
  await expect.poll(() => detailsOf("Sáng 12.4"), "the selected one's card").toContain("Sáng 12.4");
  await expect.poll(() => detailsOf("95%"), "a card beside the text").toContain("95%");

  await desk.sheet.focus();
  const spoken = page.locator("[aria-live=polite]").filter({ hasText: vi.words.kinds.organisation });
  await page.keyboard.press("j");
  await expect(spoken).toHaveText(/Ban Chỉ đạo Nhà nước/);

  // Nothing talks over what is being typed.
  await desk.startEditing();
  await page.evaluate(() => {
    const live = [...document.querySelectorAll("[aria-live], [role=status], [role=alert], [role=log]")].filter((one) => one.getAttribute("aria-live") !== "off");
    const watch = new MutationObserver((records) => { document.documentElement.dataset["spoke"] = `${document.documentElement.dataset["spoke"] ?? ""} ${records.map(({ target }) => target.textContent).join(" ")}`; });
    for (const one of live) watch.observe(one, { childList: true, characterData: true, subtree: true });
  });
  await desk.caretAfter("phản ánh");
  await page.keyboard.type(" rằng");
  await expect(desk.saved).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset["spoke"] ?? "")).toBe("");
});

test("Tab goes through all of the galley and out of it again", async ({ newsroom }) => {
  const desk = await atBusyArticle(newsroom);
  const { page } = desk;
  const seen = new Set<string | null>();
  const at = () => page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    return element.closest("[role=region], aside, main, header")?.getAttribute("aria-label") ?? "";
  });
  await page.getByRole("banner").getByRole("link").first().focus();
  // Bounded: a trap fails the test instead of hanging it.
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    const part = await at();
    seen.add(part);
    if (part === null) break;
  }
  expect([...seen]).toEqual(expect.arrayContaining([vi.galley.ledger, vi.galley.sheet, vi.galley.card, null]));
});
