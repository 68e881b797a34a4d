// What is done and timed, the same on the floor and in the galley: open, select a word and tag
// it by key, type in the middle, weigh. Each act waits until the page rests before the next.
import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { installStopwatch, type Opening } from "#tests/bench/stopwatch.ts";
import { median } from "#tests/bench/figures.ts";

export interface Side {
  context: BrowserContext;
  address: string;
  /** The element whose children are the blocks. */
  text: string;
  isGalley: boolean;
}

export interface Opened extends Opening {
  /** Milliseconds until the server's first and last byte. */
  firstByte: number;
  lastByte: number;
  pageBytes: number;
  scriptBytes: number;
  /** Milliseconds of the longest task until the page rested. */
  longestTask: number;
}

export interface Acts {
  /** Milliseconds from the key press to the frame that shows the annotation. */
  create: number;
  /** Milliseconds of the main thread per annotation, until the page rested. */
  createWork: number;
  /** Milliseconds from the key press to the server's answer; null on the floor. */
  confirmed: number | null;
  key: number;
  keyWork: number;
  /** The longest task while typing. */
  keyLongest: number;
  /** Bytes in use after the garbage was collected, before anything was done. */
  heap: number;
}

const creations = 5;
const keys = 15;
const patience = 60_000;

/** Opens the page in a tab of its own, as somebody who has been here before unless the context is new. */
export async function open(side: Side): Promise<{ page: Page; opened: Opened }> {
  const page = await side.context.newPage();
  page.setDefaultTimeout(patience);
  await installStopwatch(page);
  await page.goto(side.address, { waitUntil: "commit", timeout: patience });
  await page.waitForFunction((isGalley) => Boolean(isGalley ? window.stopwatch.opening.takenOver : window.stopwatch.opening.textPainted), side.isGalley, { polling: 100 });
  await rest(page);
  const opened = await page.evaluate(() => {
    const loaded = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].filter((entry) => entry instanceof PerformanceResourceTiming);
    const [navigation] = loaded;
    const scripts = loaded.filter(({ name }) => new URL(name).pathname.endsWith(".js"));
    return {
      ...window.stopwatch.opening, longestTask: window.stopwatch.longestTask,
      firstByte: navigation?.responseStart ?? 0, lastByte: navigation?.responseEnd ?? 0, pageBytes: navigation?.transferSize ?? 0,
      scriptBytes: scripts.reduce((sum, { transferSize }) => sum + transferSize, 0),
    };
  });
  return { page, opened };
}

/** Tags words and types in the middle of an open page. */
export async function act(side: Side, page: Page): Promise<Acts> {
  const cdp = await side.context.newCDPSession(page);
  await cdp.send("Performance.enable");
  const heap = await weigh(cdp);
  const created = [];
  for (let nth = 0; nth < creations; nth += 1) created.push(await create(side, page, cdp, nth));
  const typed = await type(side, page, cdp);
  await cdp.detach();
  return {
    heap, ...typed,
    create: median(created.map(({ ms }) => ms)), createWork: median(created.map(({ work }) => work)),
    confirmed: side.isGalley ? median(created.map(({ confirmed }) => confirmed ?? 0)) : null,
  };
}

async function create(side: Side, page: Page, cdp: CDPSession, nth: number) {
  const word = await page.evaluate(showFreeWord, { selector: side.text, from: 0.5, nth });
  await rest(page);
  const { x, y, width } = await page.evaluate(boxOfWord, word);
  await page.mouse.move(x + 1, y);
  await page.mouse.down();
  await page.mouse.move(x + width - 1, y, { steps: 3 });
  await page.mouse.up();
  await rest(page);
  const before = await busy(cdp);
  const answered = side.isGalley ? page.waitForResponse((response) => response.url().endsWith("/api/commands")) : null;
  // The words under the pointer are marked: true of any way to draw it. The floor paints its range in the very next frame.
  await page.evaluate(({ at, isGalley }) => window.stopwatch.armKey(() => !isGalley || !!document.elementFromPoint(at.x, at.y)?.closest("mark[data-standing]")),
    { at: { x: x + width / 2, y }, isGalley: side.isGalley });
  await page.keyboard.press("n");
  const { at, ms } = await page.evaluate(() => window.stopwatch.key);
  if (answered && !(await answered).ok()) throw new Error("The annotation was refused.");
  await rest(page);
  const confirmed = answered && await page.evaluate((pressed) => {
    const entry = performance.getEntriesByType("resource").findLast(({ name }) => name.endsWith("/api/commands"));
    return (entry instanceof PerformanceResourceTiming ? entry.responseEnd : 0) - pressed;
  }, at);
  return { ms, confirmed, work: (await busy(cdp)) - before };
}

async function type(side: Side, page: Page, cdp: CDPSession) {
  if (side.isGalley) await page.keyboard.press("e");
  const word = await page.evaluate(showFreeWord, { selector: side.text, from: 0.5, nth: 0 });
  await rest(page);
  const { x, y, width } = await page.evaluate(boxOfWord, word);
  await page.mouse.click(x + width / 2, y);
  await rest(page);
  const before = await busy(cdp);
  await page.evaluate(() => { window.stopwatch.longestTask = 0; });
  const times: number[] = [];
  for (let i = 0; i < keys; i += 1) {
    await page.evaluate(() => window.stopwatch.armKey());
    await page.keyboard.press("a");
    times.push((await page.evaluate(() => window.stopwatch.key)).ms);
    // Ten keys a second.
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 90); }));
  }
  await rest(page);
  const typed = await page.locator(side.text).evaluate((root) => root.textContent.includes("aaaaaaaaaaaaaaa"));
  if (!typed) throw new Error("What was typed is not in the text.");
  return { key: median(times), keyWork: ((await busy(cdp)) - before) / keys, keyLongest: await page.evaluate(() => window.stopwatch.longestTask) };
}

/** Milliseconds the main thread has worked so far. */
async function busy(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

async function weigh(cdp: CDPSession): Promise<number> {
  for (let i = 0; i < 2; i += 1) await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize;
}

/** Resolves when nothing has kept the main thread for over half a second; after ten seconds in any case. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => {
    let quiet = 0;
    const start = performance.now();
    let last = start;
    const timer = setInterval(() => {
      const now = performance.now();
      quiet = now - last < 90 ? quiet + 1 : 0;
      last = now;
      if (quiet < 12 && now - start < 10_000) return;
      clearInterval(timer);
      resolve();
    }, 50);
  }));
}

interface Word {
  selector: string;
  block: number;
  /** Characters of the block's text before it. */
  offset: number;
}

/** Runs in the page: brings a word that nothing is marked on into view, in a block of its own for every nth. */
function showFreeWord({ selector, from, nth }: { selector: string; from: number; nth: number }): Word {
  const root = document.querySelector(selector);
  const blocks = [...(root?.children ?? [])];
  let left = nth;
  for (let block = Math.floor(blocks.length * from); block < blocks.length; block += 1) {
    const walker = document.createTreeWalker(blocks[block] as Element, NodeFilter.SHOW_TEXT);
    let offset = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const found = node.parentElement === blocks[block] ? / (\p{L}{4,}) /u.exec(node.data) : null;
      if (found && left === 0) {
        blocks[block]?.scrollIntoView({ block: "center" });
        return { selector, block, offset: offset + found.index + 1 };
      }
      if (found) {
        left -= 1;
        break;
      }
      offset += node.data.length;
    }
  }
  throw new Error("There is no free word.");
}

/** Runs in the page. */
function boxOfWord({ selector, block, offset }: Word): { x: number; y: number; width: number } {
  const walker = document.createTreeWalker(document.querySelector(selector)?.children[block] as Element, NodeFilter.SHOW_TEXT);
  let before = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = offset - before;
    before += node.data.length;
    if (at >= node.data.length) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + (/^\p{L}+/u.exec(node.data.slice(at))?.[0].length ?? 1));
    const { x, y, width, height } = range.getClientRects()[0] as DOMRect;
    return { x, y: y + height / 2, width };
  }
  throw new Error("The word is gone.");
}
