// How every screen is laid out, on a desk, on a phone and at four times the size: nothing sticks out, is cut off, lies on something
// else or is too small to be hit; and axe finds nothing, by day and by night.
import type { Page } from "@playwright/test";
import vi from "#messages/vi.json" with { type: "json" };
import { expectAccessible } from "#tests/support/accessible.ts";
import { fillFully, type FullDesk } from "#tests/support/full-desk.ts";
import { throughGalley } from "#tests/support/galley-states.ts";
import { expectLaidOut } from "#tests/support/layout.ts";
import { test, type Newsroom } from "#tests/support/newsroom.ts";
import { screensOf } from "#tests/support/screens.ts";

const widths = [1440, 390, 320];

test("every page of a busy newsroom can be read and used on any screen", async ({ newsroom }) => {
  const { page, full } = await openFull(newsroom);
  for (const [i, { name, address }] of screensOf(full).entries()) {
    await page.goto(address);
    await page.getByRole("heading").first().waitFor();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      await expectLaidOut(page, name);
    }
    // One look a screen: all of them in both are more than a run has time for.
    const isDark = i % 2 === 1;
    await page.emulateMedia({ colorScheme: isDark ? "dark" : "light" });
    if (!isDark) await page.setViewportSize({ width: 1440, height: 900 });
    await expectAccessible(page, `${name}, ${isDark ? "dark, on a phone" : "light, on a desk"}`);
  }
});

for (const width of [1440, 320]) {
  test(`the galley can be worked in, ${width} pixels wide`, async ({ newsroom }) => {
    newsroom.expectTrouble(/net::ERR_|WebSocket connection/);
    const { page, full } = await openFull(newsroom);
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`/articles/${full.busy}`);
    await throughGalley(page, vi, (screen) => expectLaidOut(page, screen));
  });
}

async function openFull({ desk, found }: Newsroom): Promise<{ page: Page; full: FullDesk }> {
  test.setTimeout(480_000);
  await desk.stop();
  const full = await fillFully(desk.folder);
  await desk.restart();
  return { page: await found(), full };
}
