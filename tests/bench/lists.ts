// The long lists: the ledger and the sign-off page of an article, the screens of a newsroom's desk, its library of sources; each
// with ten times as much in it, in one run. What grows with the list is a ratio above 1.
import type { BrowserContext, Page } from "@playwright/test";
import { makeArticle } from "#tests/bench/article.ts";
import { median, printGrowth, type Figures } from "#tests/bench/figures.ts";
import { fillDesk } from "#tests/bench/fill-desk.ts";
import { fillShelf, fillSources } from "#tests/bench/fill-shelf.ts";
import { open, rest } from "#tests/bench/measure.ts";
import { deskScreens, queriesOf, signOffScreen, sourceScreens, timeScreens, type Screen } from "#tests/bench/screens.ts";
import type { Desk } from "#tests/support/desk.ts";
import { founder } from "#tests/support/people.ts";

/** Items of a ledger, a tenth of the words of its article; articles on a desk; sources of a library. */
const ledgers = [200, 2_000] as const;
const shelves = [100, 1_000] as const;
const libraries = [1_000, 10_000] as const;
const rounds = 5;

/** Measures and prints. The desk is filled, stopped and started; `signIn` opens a browser that is signed in to it. */
export async function benchLists(desk: Desk, signIn: () => Promise<BrowserContext>): Promise<void> {
  console.log(`Writing ledgers of ${ledgers.join(" and ")} items.`);
  await desk.kill9();
  const ids = await fillDesk(desk.folder, founder, ledgers.map((items) => makeArticle(items * 10)));
  await desk.restart();
  const context = await signIn();
  const [few, many] = [await ledger(context, `${desk.url}/articles/${ids[0]}`), await ledger(context, `${desk.url}/articles/${ids[1]}`)];
  printGrowth("Ledger", ledgers.map((items) => `${items} items`), few, many);
  await desk.kill9();
  const signOffs = ids.map((id): Record<string, Screen> => ({ "Sign-off": signOffScreen(id) }));
  const asked = [];
  for (const screens of signOffs) asked.push(await queriesOf(desk.folder, screens));
  await desk.restart();
  const timed = [];
  for (const [i, screens] of signOffs.entries()) timed.push(await timeScreens(context, desk.url, screens, asked[i] ?? new Map()));
  printScreens(ledgers.map((items) => `${items} items`), timed);

  let filled: number = ledgers.length;
  printScreens(shelves.map((articles) => `${articles} articles`), await grown(shelves, deskScreens, async (articles) => {
    await fillShelf(desk.folder, articles - filled);
    filled = articles;
  }));
  let shelved = 1;
  printScreens(libraries.map((sources) => `${sources} sources`), await grown(libraries, sourceScreens, async (sources) => {
    await fillSources(desk.folder, sources - shelved);
    shelved = sources;
  }));

  async function grown(sizes: readonly number[], screens: Record<string, Screen>, fill: (size: number) => Promise<void>): Promise<Map<string, Figures>[]> {
    const all: Map<string, Figures>[] = [];
    for (const size of sizes) {
      console.log(`Writing ${size}.`);
      await desk.kill9();
      await fill(size);
      const queries = await queriesOf(desk.folder, screens);
      await desk.restart();
      all.push(await timeScreens(context, desk.url, screens, queries));
    }
    return all;
  }
}

function printScreens(heads: readonly string[], [few, many]: readonly Map<string, Figures>[]): void {
  for (const [title, figures] of few ?? []) printGrowth(title, heads, figures, many?.get(title) ?? {});
}

/** Opened, filtered, scrolled to its end and gone through, by key: from the key press to the frame that shows it. */
export async function ledger(context: BrowserContext, address: string): Promise<Figures> {
  const side = { context, address, text: ".galley-text.ProseMirror", isGalley: true };
  const opened: number[] = [];
  for (let round = 0; round <= 2; round += 1) {
    const one = await open(side);
    if (round > 0) opened.push(one.opened.textPainted ?? 0);
    await one.page.close();
  }
  const { page } = await open(side);
  const times: Record<"filter" | "unfilter" | "end" | "next", number[]> = { filter: [], unfilter: [], end: [], next: [] };
  for (let round = 0; round < rounds; round += 1) {
    await page.locator(".galley-ledger [aria-pressed]").nth(1).focus();
    const count = () => document.querySelector(".ledger-list [role=option]")?.getAttribute("aria-setsize");
    const all = await page.evaluate(count);
    times.filter.push(await timeKey(page, "Enter", { kind: "total", not: all ?? "" }));
    const fewer = await page.evaluate(count);
    times.unfilter.push(await timeKey(page, "Enter", { kind: "total", not: fewer ?? "" }));
    await page.locator(".ledger-list").focus();
    await page.keyboard.press("Home");
    await rest(page);
    times.end.push(await timeKey(page, "End", { kind: "at", index: Number(all) }));
    await page.keyboard.press("Home");
    await rest(page);
    times.next.push(await timeKey(page, "ArrowDown", { kind: "at", index: 2 }));
  }
  const shown = await page.locator(".ledger-list [role=option]").count();
  await page.close();
  return {
    "open → text and ledger painted, ms": median(opened), "filter → painted, ms": median(times.filter), "clear the filter → painted, ms": median(times.unfilter),
    "to the end → painted, ms": median(times.end), "next item → painted, ms": median(times.next), "rows in the page": shown,
  };
}

type Wanted = { kind: "total"; not: string } | { kind: "at"; index: number };

/** Milliseconds from a key press to the frame in which the ledger has another length, or stands at this row. */
async function timeKey(page: Page, key: string, wanted: Wanted): Promise<number> {
  await page.evaluate((goal) => window.stopwatch.armKey(() => {
    if (goal.kind === "total") return document.querySelector(".ledger-list [role=option]")?.getAttribute("aria-setsize") !== goal.not;
    const row = document.querySelector(".ledger-list [data-active]");
    const list = document.querySelector(".ledger-list")?.parentElement?.getBoundingClientRect();
    return row?.getAttribute("aria-posinset") === String(goal.index) && !!list && row.getBoundingClientRect().bottom <= list.bottom + 1;
  }), wanted);
  await page.keyboard.press(key);
  const { ms } = await page.evaluate(() => window.stopwatch.key);
  await rest(page);
  return ms;
}
