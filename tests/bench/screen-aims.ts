// The finished screens against what they are meant to reach: the galley at 10,000 and at 100,000 words beside the floor, its
// ledger and palette, what is sent to galley and desk, and how smoothly a book is scrolled. Nothing fails: an aim that is
// missed is printed as missed.
import type { BrowserContext, Page } from "@playwright/test";
import { makeArticle } from "#tests/bench/article.ts";
import { short, table } from "#tests/bench/figures.ts";
import { fillDesk } from "#tests/bench/fill-desk.ts";
import { openFloor } from "#tests/bench/floor-page.ts";
import { ledger } from "#tests/bench/lists.ts";
import { rest, type Side } from "#tests/bench/measure.ts";
import { measureSides } from "#tests/bench/measure-sides.ts";
import { timePalette } from "#tests/bench/palette.ts";
import { scrollThrough } from "#tests/bench/scroll.ts";
import type { Desk } from "#tests/support/desk.ts";
import { founder } from "#tests/support/people.ts";

const frame = 1000 / 60;
const sizes = [10_000, 100_000] as const;

interface Browsers {
  /** A browser that is signed in to the desk, without a frame rate. */
  signIn: () => Promise<BrowserContext>;
  signInAt60: () => Promise<BrowserContext>;
  bareAt60: () => Promise<BrowserContext>;
  /** One that is signed in nowhere. */
  bare: () => Promise<BrowserContext>;
  onClose: (close: () => Promise<unknown>) => void;
}

interface Aim {
  name: string;
  value: number;
  aim: number;
}

/** Measures and prints. The desk is filled, stopped and started. */
export async function benchScreens(desk: Desk, { signIn, signInAt60, bareAt60, bare, onClose }: Browsers): Promise<void> {
  console.log(`Writing articles of ${sizes.join(" and ")} words.`);
  const articles = sizes.map(makeArticle);
  await desk.kill9();
  const ids = await fillDesk(desk.folder, founder, articles);
  await desk.restart();
  const floor = await openFloor(articles);
  onClose(() => floor.close());
  const [floorContext, context] = [await bare(), await signIn()];

  print(galleyAims("10,000 words", await against(0), 1000));
  const book = `${desk.url}/articles/${ids[0]}`;
  const list = await ledger(context, book);
  const palette = await timePalette(context, book);
  print([
    { name: "ledger: filter → painted, ms", value: list["filter → painted, ms"] ?? 0, aim: 2 * frame },
    { name: "palette: open → painted, ms", value: palette.open, aim: 2 * frame },
    { name: "palette: a letter → painted, ms", value: palette.letter, aim: 2 * frame },
    { name: "galley: JavaScript of a first visit, kB", value: await scriptsOf(await signIn(), book), aim: 450 },
    { name: "desk: JavaScript of a first visit, kB", value: await scriptsOf(await signIn(), desk.url), aim: 180 },
  ]);
  const hundred = await against(1);
  const floorDropped = 100 * await scrollThrough({ context: await bareAt60(), address: floor.address(1), isGalley: false });
  const dropped = 100 * await scrollThrough({ context: await signInAt60(), address: `${desk.url}/articles/${ids[1]}`, isGalley: true });
  print([
    ...galleyAims("100,000 words", hundred, hundred.floor.textPainted + 1500),
    { name: `100,000 words: frames dropped while scrolling, % (floor: ${short(floorDropped)})`, value: dropped, aim: 5 },
  ]);

  async function against(at: 0 | 1) {
    console.log(`Timing ${sizes[at]} words.`);
    const onFloor: Side = { context: floorContext, address: floor.address(at), text: "#text", isGalley: false };
    const inGalley: Side = { context, address: `${desk.url}/articles/${ids[at]}`, text: ".galley-text.ProseMirror", isGalley: true };
    const [atFloor, galley] = await measureSides([onFloor, inGalley]);
    return { floor: atFloor, galley };
  }
}

/** As soon as they are known: a run that is stopped has said what it knew. */
function print(aims: readonly Aim[]): void {
  console.log(`\n${table([["Screens", "measured", "aim", ""], ...aims.map(({ name, value, aim }) => [name, value > 0 && value < 0.01 ? "< 0.01" : short(value), `≤ ${short(aim)}`, value <= aim ? "" : "missed"])])}\n`);
}

function galleyAims(of: string, { floor, galley }: Record<"floor" | "galley", Awaited<ReturnType<typeof measureSides>>[0]>, interactive: number): Aim[] {
  return [
    { name: `${of}: text painted, ms`, value: galley.textPainted, aim: 2 * floor.textPainted },
    { name: `${of}: largest paint, ms`, value: galley.largestPaint, aim: 2 * floor.textPainted },
    { name: `${of}: editor takes keys, ms`, value: galley.takenOver, aim: interactive },
    { name: `${of}: layout shift`, value: galley.layoutShift, aim: 0 },
    { name: `${of}: moved as the editor takes over, px`, value: galley.movedBy, aim: 0 },
    { name: `${of}: create → painted, ms (floor: ${short(floor.create)})`, value: galley.create, aim: frame },
    { name: `${of}: key press → painted, ms (floor: ${short(floor.key)})`, value: galley.key, aim: frame },
  ];
}

/** kB (1,000 bytes) of JavaScript, as it comes over the line, until the page rests: of a browser without anything kept. */
async function scriptsOf(signedIn: BrowserContext, address: string): Promise<number> {
  const context = await signedIn.browser()?.newContext({ storageState: await signedIn.storageState() });
  if (!context) throw new Error("There is no browser.");
  const page: Page = await context.newPage();
  await page.goto(address, { waitUntil: "load" });
  await rest(page);
  const bytes = await page.evaluate(() => performance.getEntriesByType("resource").reduce((sum, entry) => sum + (entry instanceof PerformanceResourceTiming && new URL(entry.name).pathname.endsWith(".js") ? entry.transferSize : 0), 0));
  await context.close();
  await signedIn.close();
  return bytes / 1000;
}
