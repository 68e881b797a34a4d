// How long a page takes that the server draws.
import type { BrowserContext } from "@playwright/test";
import { median, type Figures } from "#tests/bench/figures.ts";

const rounds = 5;

/** A page that the server draws, as a browser gets it that has been there before. */
export async function timePage(context: BrowserContext, address: string): Promise<Figures> {
  const bytes: { first: number; last: number; size: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const page = await context.newPage();
    await page.goto(address);
    const one = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType("navigation");
      return navigation instanceof PerformanceResourceTiming ? { first: navigation.responseStart, last: navigation.responseEnd, size: navigation.transferSize } : { first: 0, last: 0, size: 0 };
    });
    if (round > 0) bytes.push(one);
    await page.close();
  }
  const of = (pick: (one: (typeof bytes)[number]) => number) => median(bytes.map(pick));
  return { "first byte, ms": of((one) => one.first), "last byte, ms": of((one) => one.last), "page transferred, KB": of((one) => one.size / 1024) };
}
