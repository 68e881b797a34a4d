// Pictures of every screen, in both languages, on a desk's and a phone's width, light and
// dark: for looking at, not for comparing. Needs the production build.
//   node_modules/node/bin/node tests/support/pictures.ts [folder]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { fixtureArticles } from "#tests/support/fixture-articles.ts";
import { browserExecutable } from "#tests/support/browser.ts";
import { openDesk, type Desk } from "#tests/support/desk.ts";
import { galley, type Words } from "#tests/support/galley.ts";
import { pasteDraft } from "#tests/support/loading.ts";
import { founder, foundNewsroom, tryToSignIn } from "#tests/support/people.ts";
import en from "#messages/en.json" with { type: "json" };
import vi from "#messages/vi.json" with { type: "json" };

const folder = process.argv[2] ?? "pictures";
const languages: [string, Words][] = [["vi", vi], ["en", en]];
const widths = [1440, 390];
const themes = ["light", "dark"] as const;

interface Look {
  name: string;
  page: Page;
  words: Words;
  isNarrow: boolean;
}

/** A browser of each look; done with one before the next is opened. */
async function inEachLook(browser: Browser, desk: Desk, take: (look: Look) => Promise<void>): Promise<void> {
  for (const [language, words] of languages) for (const width of widths) for (const theme of themes) {
    const context = await browser.newContext({
      baseURL: desk.url, locale: language, colorScheme: theme, timezoneId: "Asia/Ho_Chi_Minh", viewport: { width, height: width === 390 ? 844 : 900 },
    });
    await context.addCookies([{ name: "soat-lang", value: language, url: desk.url }, { name: "soat-theme", value: theme, url: desk.url }]);
    await take({ name: `${language}-${width}-${theme}`, page: await context.newPage(), words, isNarrow: width === 390 });
    await context.close();
  }
}

async function picture({ page, name }: Look, screen: string, fullPage = false): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.screenshot({ path: join(folder, `${screen}-${name}.png`), fullPage, animations: "disabled" });
}

async function takeSignedOut(look: Look): Promise<void> {
  await tryToSignIn(look.page, { email: founder.email, password: "không phải câu này" }, look.words);
  await look.page.getByRole("alert").filter({ hasText: look.words.signIn.refused }).waitFor();
  await picture(look, "sign-in");
}

async function takeSignedIn(look: Look): Promise<void> {
  const { page, words } = look;
  await tryToSignIn(page, founder, words);
  await page.getByRole("navigation", { name: words.shell.mainMenu }).waitFor();
  await picture(look, "desk");
  for (const [address, screen] of [["/?show=trash", "desk-trash"], ["/?q=kh%C3%B4ng+c%C3%B3", "desk-nothing"], ["/people", "people"], ["/settings", "settings"], ["/account", "account"]] as const) {
    await page.goto(address);
    await picture(look, screen, true);
  }
  await page.goto("/articles/new");
  await picture(look, "new");
  const [article] = fixtureArticles();
  if (article) await pasteDraft(page, { text: new TextDecoder().decode(article.bytes) }, words);
  await picture(look, "new-preview", true);
  await page.goto("/");
  await page.getByRole("article").first().getByRole("link").click();
  await takeGalley(look);
}

async function takeGalley(look: Look): Promise<void> {
  const { page, words, isNarrow } = look;
  const desk = galley(page, words);
  await desk.isReady();
  await picture(look, "galley");
  const details = page.getByRole("region", { name: words.details.title });
  await details.getByText(words.details.title, { exact: true }).click();
  await picture(look, "galley-details");
  await details.getByText(words.details.title, { exact: true }).click();
  await desk.sheet.focus();
  await page.keyboard.press("j");
  if (isNarrow) {
    await page.getByRole("button", { name: words.galley.panels.ledger, exact: true }).click();
    await picture(look, "galley-ledger");
    await page.getByRole("button", { name: words.galley.panels.card, exact: true }).click();
  }
  await picture(look, "galley-selected");
  await desk.card.getByRole("button", { name: new RegExp(`^(${words.item.right}|${words.item.reconfirm})`) }).click();
  await picture(look, "galley-filing");
  await page.keyboard.press("Escape");
  for (const [key, screen] of [["g", "sources"], ["?", "keys"]] as const) {
    await desk.sheet.focus();
    await page.keyboard.press(key);
    await page.getByRole("dialog").waitFor();
    await picture(look, `galley-${screen}`);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }
  if (isNarrow) await page.getByRole("button", { name: words.galley.panels.text, exact: true }).click();
  await desk.startEditing();
  await picture(look, "galley-editing");
  await page.goto(`${page.url()}/report`);
  await page.frameLocator("iframe").getByRole("heading", { name: words.report.heading }).waitFor();
  await picture(look, "report");
  await page.goto(`/api/articles/${new URL(page.url()).pathname.split("/")[2]}/report?lang=${words === vi ? "vi" : "en"}`);
  await picture(look, "report-file", true);
}

mkdirSync(folder, { recursive: true });
const desk = await openDesk();
const browser = await chromium.launch({ executablePath: browserExecutable(), chromiumSandbox: process.getuid?.() !== 0 });
try {
  await inEachLook(browser, desk, async (look) => {
    await look.page.goto("/setup");
    await picture(look, "setup");
  });
  await foundNewsroom(await browser.newPage({ baseURL: desk.url }));
  await inEachLook(browser, desk, takeSignedOut);
  await inEachLook(browser, desk, takeSignedIn);
} finally {
  await browser.close();
  await desk.close();
}
