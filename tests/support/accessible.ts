// axe on a page as it stands; the test goes on, whatever it finds.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Every rule that a page breaks, with where and how, so that one run tells all. */
export async function expectAccessible(page: Page, name: string, { isMenuOpen = false } = {}): Promise<void> {
  // Frame by frame: the report's forbids scripts, and axe would wait in it for ever.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ iframes: false }).withTags(rules);
  // An open menu's guards send the focus on at once and are never stopped at; its popup belongs to its button, not to a landmark.
  if (isMenuOpen) axe.exclude("[data-base-ui-focus-guard]").disableRules("region");
  // A toast comes and goes while axe looks, and half faded it has no contrast: where nothing moves it does so at once.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await axe.analyze();
  await page.emulateMedia({ reducedMotion: null });
  const told = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n").slice(1).join(" ").trim()}`));
  expect.soft(told, name).toEqual([]);
}
