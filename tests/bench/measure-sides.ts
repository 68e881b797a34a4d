// The floor and the galley, opened in turn and then worked in.
import type { Page } from "@playwright/test";
import { median } from "#tests/bench/figures.ts";
import { act, open, type Acts, type Opened, type Side } from "#tests/bench/measure.ts";
import type { Measured } from "#tests/bench/print-results.ts";

const openings = 4;

/**
 * Opens both sides in turn, so that whatever else the machine does falls on both, and acts in the last pages. The first
 * opening of each fills the caches and is weighed, not timed.
 */
export async function measureSides(sides: readonly [Side, Side]): Promise<[Measured, Measured]> {
  const opened = new Map(sides.map((side): [Side, Opened[]] => [side, []]));
  const pages: Page[] = [];
  for (let round = 0; round <= openings; round += 1) {
    for (const side of sides) {
      const one = await open(side);
      opened.get(side)?.push(one.opened);
      if (round < openings) await one.page.close();
      else pages.push(one.page);
    }
  }
  const measured: Measured[] = [];
  for (const [i, side] of sides.entries()) {
    const page = pages[i];
    if (!page) continue;
    await page.bringToFront();
    measured.push(together(opened.get(side) ?? [], await act(side, page)));
    await page.close();
  }
  const [floor, galley] = measured;
  if (!floor || !galley) throw new Error("One side was not measured.");
  return [floor, galley];
}

function together([first, ...timed]: readonly Opened[], acts: Acts): Measured {
  const of = (pick: (one: Opened) => number | null) => median(timed.map((one) => pick(one) ?? 0));
  return {
    ...acts,
    textPainted: of((one) => one.textPainted), takenOver: of((one) => one.takenOver),
    largestPaint: of((one) => one.largestPaint), layoutShift: Math.max(...timed.map((one) => one.layoutShift)), movedBy: Math.max(...timed.map((one) => one.movedBy)),
    firstByte: of((one) => one.firstByte), lastByte: of((one) => one.lastByte), openLongest: of((one) => one.longestTask),
    pageBytes: first?.pageBytes ?? 0, scriptBytes: first?.scriptBytes ?? 0,
  };
}
