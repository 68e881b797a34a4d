// Pictures of every screen and state, for looking at, not for comparing. Words after the command choose: a look (vi-390-dark) or
// what a screen's name begins with (galley, settings); without any, all of them, which takes a quarter of an hour.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { browserExecutable } from "#tests/support/browser.ts";
import { openDesk } from "#tests/support/desk.ts";
import { copyFounded, foundOnce } from "#tests/support/founded.ts";
import { fillFully, type FullDesk } from "#tests/support/full-desk.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { founder, tryToSignIn } from "#tests/support/people.ts";
import { screensOf } from "#tests/support/screens.ts";
import { throughGalley } from "#tests/support/galley-states.ts";
import { contextOf, looks, seenWith, type Look } from "#tests/pictures/looks.ts";

const folder = "pictures";
const asked = process.argv.slice(2);
const isLook = (word: string) => looks.some(({ name }) => name === word);
const chosen = looks.filter(({ name }) => !asked.some(isLook) || asked.includes(name));
const begins = asked.filter((word) => !isLook(word));
const wants = (screen: string) => begins.length === 0 || begins.some((word) => screen.startsWith(word));

interface Sitting {
  look: Look;
  page: Page;
  take: (screen: string) => Promise<void>;
}

async function sit(browser: Browser, url: string, look: Look, cookies: Awaited<ReturnType<BrowserContext["cookies"]>>, work: (sitting: Sitting) => Promise<void>): Promise<void> {
  const context = await browser.newContext(contextOf(look, url));
  await context.addCookies(cookies);
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  const take = async (screen: string) => {
    if (!wants(screen)) return;
    await page.evaluate(() => document.fonts.ready.then(() => true));
    const isGalley = await page.locator(".galley").count() > 0;
    await seenWith(page, look, () => page.screenshot({ path: join(folder, `${screen}.${look.name}.png`), fullPage: !isGalley, animations: "disabled" }));
  };
  try {
    await work({ look, page, take });
  } catch (error) {
    // The other looks may still be worth their pictures.
    await page.screenshot({ path: join(folder, `broken.${look.name}.png`) });
    console.error(look.name, error);
    process.exitCode = 1;
  } finally {
    await context.close();
  }
}

async function takeOutside({ page, take, look: { words } }: Sitting, { invitation }: FullDesk): Promise<void> {
  await tryToSignIn(page, { email: founder.email, password: "không phải câu này" }, words);
  await page.getByRole("alert").filter({ hasText: words.signIn.refused }).waitFor();
  await take("sign-in");
  await page.goto(`/invite/${invitation}`);
  await page.getByRole("button", { name: words.invite.submit }).click();
  await page.getByText(words.invite.refused.name).waitFor();
  await take("invite");
  await page.goto("/new-password/nothing");
  await take("new-password-closed");
}

async function takeEmpty({ page, take }: Sitting): Promise<void> {
  for (const address of ["/?show=archive", "/work", "/work/expiring", "/sources", "/names", "/people", "/settings/dismissed", "/search"]) {
    await page.goto(address);
    await take(`empty-${address.replace(/[^a-z]+/g, "-").replace(/^-/, "")}`);
  }
}

async function takeInside({ page, take, look }: Sitting, full: FullDesk): Promise<void> {
  const { words } = look;
  for (const { name, address } of screensOf(full)) {
    if (!wants(name)) continue;
    await page.goto(address);
    await page.getByRole("heading").first().waitFor();
    if (name === "report") await page.frameLocator("iframe").getByRole("heading", { name: words.report.heading }).waitFor();
    await take(name);
  }
  if (wants("nowhere")) {
    await page.goto("/nowhere");
    await take("nowhere");
  }
  if (wants("load-preview")) {
    await pasteDraft(page, { text: "Khánh thành cầu Nậm Na\n\nSáng 2.9, cầu Nậm Na dài 186 m được khánh thành.\n\nTin, ảnh: Lê Mai" }, words);
    await take("load-preview");
    await loadDraft(page, { words });
    await take("galley-new");
  }
  if (wants("galley")) {
    await page.goto(`/articles/${full.busy}`);
    await throughGalley(page, words, take);
  }
  if (wants("galley-loading")) {
    await page.routeWebSocket(/collab/, () => {});
    await page.goto(`/articles/${full.busy}`);
    await take("galley-loading");
  }
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: browserExecutable(), chromiumSandbox: process.getuid?.() !== 0 });
const bare = await openDesk();
const { founded, remove } = await foundOnce(browser);
const filled = copyFounded(founded);
const full = await fillFully(filled);
const [empty, desk] = [await openDesk(copyFounded(founded)), await openDesk(filled)];
try {
  for (const look of chosen) {
    await sit(browser, bare.url, look, [], async ({ page, take }) => {
      await page.goto("/setup");
      await take("setup");
    });
    if (wants("empty")) await sit(browser, empty.url, look, founded.cookies.cookies, takeEmpty);
    await sit(browser, desk.url, look, [], (sitting) => takeOutside(sitting, full));
    await sit(browser, desk.url, look, founded.cookies.cookies, (sitting) => takeInside(sitting, full));
    console.log(look.name);
  }
} finally {
  await browser.close();
  await Promise.all([bare.close(), empty.close(), desk.close()]);
  remove();
}
