// A long text scrolled through at sixty frames a second: which share of them did not come.
import { rest, type Side } from "#tests/bench/measure.ts";
import { installStopwatch } from "#tests/bench/stopwatch.ts";

/** Frames asked for: five seconds of them. */
const frames = 300;
/** Pixels from one to the next, as of a hand that turns the wheel fast. */
const step = 120;

/** From the beginning and once more from the middle, in a galley with the editor in place; the worse share, from 0 to 1. */
export async function scrollThrough({ context, address, isGalley }: Pick<Side, "context" | "address" | "isGalley">): Promise<number> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await installStopwatch(page);
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction((asked) => (asked ? window.stopwatch.opening.takenOver : window.stopwatch.opening.textPainted) !== null, isGalley, { polling: 200 });
  await rest(page);
  const shares = [];
  for (const from of [0, 0.5]) shares.push(await page.evaluate(run, { from, frames, step, scroll: isGalley ? ".galley-desk" : "body" }));
  await context.close();
  return Math.max(...shares);
}

/** Runs in the page. */
async function run({ from, frames, step, scroll }: { from: number; frames: number; step: number; scroll: string }): Promise<number> {
  const scroller = document.querySelector(scroll);
  if (!scroller) throw new Error("Nothing scrolls.");
  scroller.scrollTop = from * scroller.scrollHeight;
  const next = () => new Promise<number>((resolve) => { requestAnimationFrame(resolve); });
  for (let i = 0; i < 30; i += 1) await next();
  const start = await next();
  let last = start;
  for (let i = 0; i < frames; i += 1) {
    scroller.scrollTop += step;
    last = await next();
  }
  return Math.max(0, 1 - frames / Math.round((last - start) / (1000 / 60)));
}
