// npm run bench. How long the galley takes, as ratios to the floor (the bare text with the same
// highlights) within one run, and how the cost grows with the text. docs/bench.md says how to read it.
import { cpus, loadavg } from "node:os";
import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { makeArticle } from "#tests/bench/article.ts";
import { benchCollab } from "#tests/bench/collab.ts";
import { fillDesk } from "#tests/bench/fill-desk.ts";
import { openFloor } from "#tests/bench/floor-page.ts";
import { benchLists } from "#tests/bench/lists.ts";
import type { Side } from "#tests/bench/measure.ts";
import { measureSides } from "#tests/bench/measure-sides.ts";
import { benchMemory } from "#tests/bench/memory.ts";
import { benchNames } from "#tests/bench/names.ts";
import { benchReport } from "#tests/bench/report.ts";
import { benchScreens } from "#tests/bench/screen-aims.ts";
import { benchSearch } from "#tests/bench/search.ts";
import { benchVersions } from "#tests/bench/versions.ts";
import { printResults, type Result } from "#tests/bench/print-results.ts";
import { browserExecutable } from "#tests/support/browser.ts";
import { openDesk } from "#tests/support/desk.ts";
import { founder, tryToSignIn } from "#tests/support/people.ts";

/** Words, each with a tenth as many annotations. `npm run bench -- 1000` takes other sizes, `npm run bench -- report` and the like only one part. */
const asked = process.argv.slice(2).map(Number).filter((size) => size > 0);
const sizes = asked.length > 0 ? asked : [1_000, 10_000, 100_000];
const minutes = 30;

/** Each by itself: people together, the long lists, the memory of checks, the names file, the files of a report, the aims of the screens, the search, histories and comparisons. */
const parts: Record<string, () => Promise<unknown>> = {
  collab: benchCollab, lists: () => browsing().then(lists), memory: benchMemory, names: benchNames, report: benchReport, screens: () => browsing().then(screens), search: benchSearch, versions: () => browsing().then(versions),
};

const closing: (() => Promise<unknown>)[] = [];
const over = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => over.abort(new Error("Stopped.")));
const timer = setTimeout(() => over.abort(new Error(`Not done within ${minutes} minutes.`)), minutes * 60_000);
const stopped = new Promise<never>((_resolve, reject) => { over.signal.addEventListener("abort", () => reject(over.signal.reason as Error)); });
try {
  const part = process.argv.find((arg) => Object.hasOwn(parts, arg));
  await Promise.race([part === undefined ? run().then(benchCollab) : parts[part]?.(), stopped]);
} catch (error) {
  console.error(over.signal.aborted ? (over.signal.reason as Error).message : error);
  process.exitCode = 1;
} finally {
  clearTimeout(timer);
  for (const close of closing.toReversed()) await close().catch((error: unknown) => console.error(error));
}

/** Whatever is opened, even while the run is being stopped, is closed. */
function onClose(close: () => Promise<unknown>): void {
  if (over.signal.aborted) close().catch((error: unknown) => console.error(error));
  else closing.push(close);
}

async function browsing(): Promise<Browser> {
  const browser = await launch();
  onClose(() => browser.close());
  return browser;
}

async function versions(browser: Browser): Promise<void> {
  const desk = await openDesk();
  onClose(() => desk.close());
  await benchVersions(desk, () => signedIn(browser, desk.url));
}

async function lists(browser: Browser): Promise<void> {
  const desk = await openDesk();
  onClose(() => desk.close());
  await benchLists(desk, () => signedIn(browser, desk.url));
}

async function screens(browser: Browser): Promise<void> {
  const desk = await openDesk();
  onClose(() => desk.close());
  // As on a screen of 60 Hz: only there can a frame be dropped.
  const paced = () => launch([]).then((opened) => {
    onClose(() => opened.close());
    return opened;
  });
  await benchScreens(desk, {
    signIn: () => signedIn(browser, desk.url), onClose, bare: () => contextOf(browser),
    signInAt60: async () => signedIn(await paced(), desk.url), bareAt60: async () => contextOf(await paced()),
  });
}

async function signedIn(browser: Browser, address: string): Promise<BrowserContext> {
  const context = await contextOf(browser, address);
  await signIn(await context.newPage());
  return context;
}

async function run(): Promise<void> {
  const browser = await browsing();
  const desk = await openDesk();
  onClose(() => desk.close());
  console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} before the run.`);
  console.log(`Writing articles of ${sizes.join(", ")} words.`);
  const articles = sizes.map(makeArticle);
  await desk.kill9();
  const ids = await fillDesk(desk.folder, founder, articles);
  await desk.restart();
  const galleyContext = await contextOf(browser, desk.url);
  await signIn(await galleyContext.newPage());
  const floor = await openFloor(articles);
  onClose(() => floor.close());
  const floorContext = await contextOf(browser);

  const results: Result[] = [];
  for (const [i, { words, annotations }] of articles.entries()) {
    console.log(`Timing ${words} words with ${annotations.length} annotations.`);
    const onFloor: Side = { context: floorContext, address: floor.address(i), text: "#text", isGalley: false };
    const inGalley: Side = { context: galleyContext, address: `${desk.url}/articles/${ids[i]}`, text: ".galley-text.ProseMirror", isGalley: true };
    const [atFloor, atGalley] = await measureSides([onFloor, inGalley]);
    results.push({ words, annotations: annotations.length, floor: atFloor, galley: atGalley });
  }
  printResults(results);
  if (asked.length > 0) return;
  await screens(browser);
  await benchReport();
  await benchSearch();
  await benchNames();
  await benchMemory();
  await lists(browser);
  await versions(browser);
}

function launch(pace = ["--disable-frame-rate-limit", "--disable-gpu-vsync"]): Promise<Browser> {
  return chromium.launch({
    executablePath: browserExecutable(),
    // Chromium refuses its sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
    handleSIGINT: false, handleSIGTERM: false,
    // Frames come as soon as they are drawn, so that what is timed is work and not the wait for a screen.
    args: [...pace, "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
  });
}

async function signIn(page: Page): Promise<void> {
  page.setDefaultTimeout(60_000);
  await tryToSignIn(page, founder);
  await page.waitForURL(({ pathname }) => pathname === "/");
  await page.close();
}

function contextOf(browser: Browser, baseURL?: string): Promise<BrowserContext> {
  return browser.newContext({ baseURL, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", viewport: { width: 1440, height: 900 } });
}
