// Takes the pictures of the guide (docs/pictures/LANGUAGE/NAME.webp) from a desk of its own: each under the name of the
// section that shows it. Needs the production build: npm run docs:pictures makes it.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, expect as impatient, type Browser, type Page } from "@playwright/test";
import type { GuideSection } from "#lib/help/sections.ts";
import { locales, type Locale } from "#lib/i18n/locale.ts";
import { actKeys } from "#lib/newsroom/keys.ts";
import en from "#messages/en.json" with { type: "json" };
import vi from "#messages/vi.json" with { type: "json" };
import { browserExecutable } from "#tests/support/browser.ts";
import { openDesk } from "#tests/support/desk.ts";
import { galley, type Words } from "#tests/support/galley.ts";
import { guideStories, type GuideStory } from "#tests/support/guide-story.ts";
import { hintsOf } from "#tests/support/hints.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { foundNewsroom } from "#tests/support/people.ts";
import { boxesOf } from "#tests/support/words-on-screen.ts";

const expect = impatient.configure({ timeout: 45_000 });
const folder = join(import.meta.dirname, "..", "..", "docs", "pictures");
const size = { width: 1280, height: 800 };

interface Scene {
  page: Page;
  words: Words;
  story: GuideStory;
  take: (section: GuideSection) => Promise<void>;
}

/** Small enough to be kept with the sources: the browser itself packs what it drew. */
async function packed(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const base64 = await page.evaluate(async (source) => {
      const bitmap = await createImageBitmap(await (await fetch(source)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/webp", quality: 0.75 })).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    }, `data:image/png;base64,${png.toString("base64")}`);
    return Buffer.from(base64, "base64");
  } finally {
    await page.close();
  }
}

/** Selects words with the mouse, again where what was drawn meanwhile took the selection along: nothing here is a test. */
async function select(page: Page, words: Words, quote: string): Promise<void> {
  const desk = galley(page, words);
  for (let tries = 3; ; tries -= 1) {
    await desk.sheet.focus();
    await page.keyboard.press("Escape");
    try {
      return await desk.select(quote);
    } catch (error) {
      if (tries === 0) throw error;
    }
  }
}

async function checkArticle({ page, words, story, take }: Scene): Promise<string> {
  await pasteDraft(page, { text: story.lines.join("\n\n") }, words);
  await take("load");
  await loadDraft(page, { words });
  const address = new URL(page.url()).pathname;
  const desk = galley(page, words);
  await desk.isReady();
  await hintsOf(page, words).open();
  await take("hints");
  await page.getByRole("tab", { name: words.hints.views.items }).click();
  // Taken by hint or by hand, an earlier one's bubble may lie over the next: let go of, and from below.
  for (const [quote, kind] of story.items.toReversed()) {
    await select(page, words, quote);
    await desk.tag(kind);
    await expect(desk.item(quote, { kind })).toBeVisible();
  }
  await select(page, words, story.selected);
  await expect(page.getByRole("toolbar", { name: words.galley.bubble.label })).toBeVisible();
  await take("tag");
  await desk.useNewSource(story.source);
  await desk.sheet.focus();
  await page.keyboard.press(actKeys.source);
  await expect(page.getByRole("dialog", { name: words.source.title })).toBeVisible();
  await take("sources");
  await page.keyboard.press("Escape");

  const [[first = ""] = []] = story.items;
  for (const quote of [story.edited.quote, story.kept.quote]) {
    await desk.pick(quote);
    await desk.confirm(story.place);
    await expect(desk.item(quote, { standing: "passed" })).toBeVisible();
  }
  await desk.sheet.focus();
  await page.keyboard.press(actKeys.keepName);
  await expect(page.getByText(words.galley.done.nameKept)).toBeVisible();
  await desk.pick(first);
  await page.keyboard.press("1");
  await desk.card.getByLabel(words.item.locator, { exact: true }).fill(story.place);
  await take("check");
  await page.keyboard.press("Enter");
  await expect(desk.item(first, { standing: "passed" })).toBeVisible();
  return address;
}

async function changeArticle({ page, words, story, take }: Scene): Promise<void> {
  const desk = galley(page, words);
  await desk.startEditing();
  await desk.select(story.edited.digits);
  await page.keyboard.type(story.edited.becomes);
  await page.keyboard.press("Escape");
  const changed = story.edited.quote.replace(story.edited.digits, story.edited.becomes);
  await expect(desk.item(changed, { standing: "recheck" })).toBeVisible();
  await desk.pick(changed);
  await take("edit");

  await page.getByRole("button", { name: new RegExp(`^${words.proposal.suggest}`) }).click();
  const { start, end } = await boxesOf(desk.text, { quote: story.suggested.quote, nth: 0, from: 0, to: story.suggested.quote.length });
  await page.mouse.move(start.left + 1, (start.top + start.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(end.right - 1, (end.top + end.bottom) / 2, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole("textbox", { name: words.proposal.field })).toBeFocused();
  await page.keyboard.type(story.suggested.becomes);
  await page.keyboard.press("Escape");
  await expect(desk.text.getByRole("insertion")).toBeVisible();
  await desk.sheet.focus();
  await page.keyboard.press(actKeys.proposal);
  await expect(page.getByRole("article", { name: words.proposal.card })).toBeVisible();
  await take("propose");
}

async function talkAndAsk({ page, words, story, take }: Scene, address: string): Promise<void> {
  const desk = galley(page, words);
  await select(page, words, story.question.quote);
  await desk.tag("number");
  await expect(desk.item(story.question.quote)).toBeVisible();
  await desk.pick(story.question.quote);
  await desk.card.getByRole("button", { name: words.query.ask }).click();
  const asking = desk.card.getByRole("form", { name: words.query.ask });
  await asking.getByLabel(words.query.to, { exact: true }).selectOption("source");
  await asking.getByLabel(words.query.contact, { exact: true }).fill(story.question.contact);
  await asking.getByLabel(words.query.question, { exact: true }).fill(story.question.words);
  await asking.getByRole("button", { name: words.query.send, exact: true }).click();
  await expect(asking).toBeHidden();

  const [talked = ""] = story.items[4] ?? [];
  await desk.pick(talked);
  await page.keyboard.press(actKeys.talk);
  await desk.card.getByRole("textbox", { name: words.talk.newLabel }).fill(story.comment);
  await page.keyboard.press("Control+Enter");
  await expect(desk.card.getByRole("region", { name: words.talk.thread })).toContainText(story.comment);
  await take("talk");
  await page.goto(`${address}/queries`);
  await expect(page.getByText(story.question.words)).toBeVisible();
  await take("questions");
}

async function aroundTheArticle({ page, words, story, take }: Scene, address: string): Promise<void> {
  await page.goto(`${address}/history`);
  await page.getByLabel(words.history.name).fill(story.version);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: story.version })).toBeVisible();
  await page.goto(`${address}/history`);
  await expect(page.getByRole("heading", { name: words.history.title, level: 1 })).toBeVisible();
  await take("versions");
  await page.goto(`${address}/sign-off`);
  await expect(page.getByRole("heading", { name: words.signOff.title, level: 1 })).toBeVisible();
  await take("sign-off");
  await page.goto(`${address}/report`);
  await expect(page.frameLocator("iframe").getByRole("heading", { name: words.report.heading })).toBeVisible();
  await take("report");
  await page.goto("/names");
  await page.getByRole("link", { name: story.kept.name }).click();
  await expect(page.getByRole("heading", { name: story.kept.name, level: 1 })).toBeVisible();
  await take("names");
  await page.goto("/settings");
  await take("settings");
  await page.goto("/people");
  await take("people");
  await page.goto("/");
  await take("desk");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: words.palette.title }).getByRole("combobox").fill(story.searched);
  await expect(page.getByRole("option").filter({ has: page.locator("mark") }).first()).toBeVisible();
  await take("search");
}

async function takeAll(browser: Browser, language: Locale, words: Words): Promise<void> {
  const desk = await openDesk();
  try {
    const context = await browser.newContext({ baseURL: desk.url, locale: language, colorScheme: "light", reducedMotion: "reduce", timezoneId: "Asia/Ho_Chi_Minh", viewport: size });
    await context.addCookies([{ name: "soat-lang", value: language, url: desk.url }]);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const story = guideStories[language];
    mkdirSync(join(folder, language), { recursive: true });
    const take = async (section: GuideSection) => {
      await page.evaluate(() => document.fonts.ready.then(() => true));
      const picture = await packed(browser, await page.screenshot({ animations: "disabled", caret: "hide" }));
      writeFileSync(join(folder, language, `${section}.webp`), picture);
      process.stdout.write(`${language}/${section}.webp ${Math.round(picture.length / 1024)} KB\n`);
    };
    await foundNewsroom(page, { account: story.person, words });
    const scene: Scene = { page, words, story, take };
    const address = await checkArticle(scene);
    await changeArticle(scene);
    await talkAndAsk(scene, address);
    await aroundTheArticle(scene, address);
  } finally {
    await desk.close();
  }
}

const browser = await chromium.launch({ executablePath: browserExecutable(), chromiumSandbox: process.getuid?.() !== 0 });
try {
  for (const language of locales) await takeAll(browser, language, language === "vi" ? vi : en);
} finally {
  await browser.close();
}
