// The palette over an open galley: from the key press to the frame that shows it, and that shows what a letter leaves of it.
import type { BrowserContext } from "@playwright/test";
import { median } from "#tests/bench/figures.ts";
import { open, rest } from "#tests/bench/measure.ts";

const rounds = 5;

export async function timePalette(context: BrowserContext, address: string): Promise<{ open: number; letter: number }> {
  const { page } = await open({ context, address, text: ".galley-text.ProseMirror", isGalley: true });
  const [opened, typed]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    // A key press of its own: held down before the clock is wound.
    await page.keyboard.down("Control");
    await page.evaluate(() => window.stopwatch.armKey(() => document.querySelector("[role=dialog] [role=option]") !== null));
    await page.keyboard.press("k");
    await page.keyboard.up("Control");
    const first = await page.evaluate(() => window.stopwatch.key);
    await rest(page);
    await page.evaluate(() => {
      const before = document.querySelectorAll("[role=dialog] [role=option]").length;
      window.stopwatch.armKey(() => document.querySelectorAll("[role=dialog] [role=option]").length !== before);
    });
    await page.keyboard.press("q");
    const second = await page.evaluate(() => window.stopwatch.key);
    await rest(page);
    await page.keyboard.press("Escape");
    await rest(page);
    // The first one brings its code.
    if (round === 0) continue;
    opened.push(first.ms);
    typed.push(second.ms);
  }
  await page.close();
  return { open: median(opened), letter: median(typed) };
}
