import AxeBuilder from "@axe-core/playwright";
import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const { tour } = vi;
const steps = Object.values(tour.steps);

test("a newcomer is shown round the sample by the keyboard, tries a key on the way, and is not asked again", async ({ newsroom }) => {
  const page = await newsroom.found();
  await expect(page.getByRole("region", { name: tour.title })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("region", { name: tour.title }).getByRole("link", { name: tour.start }).press("Enter");
  const desk = galley(page);
  for (const [at, { title, text }] of steps.entries()) {
    const step = page.getByRole("dialog", { name: title, exact: true });
    await expect(step).toContainText(text);
    await expect(step).toContainText(tour.step.replace("{at}", String(at + 1)).replace("{of}", String(steps.length)));
    await expect(step.getByRole("button", { name: at + 1 < steps.length ? tour.next : tour.done, exact: true })).toBeFocused();
    expect(await step.evaluate((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    })).toBe(true);
    if (at === 1) {
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      // What is told can be tried.
      await page.keyboard.press("j");
      await expect(desk.card.getByRole("article")).toBeVisible();
    }
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(desk.sheet).toBeFocused();
  await expect(page).not.toHaveURL(/tour/);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: vi.desk.title, exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: tour.title })).toHaveCount(0);
});

test("on a phone the tour is put away, and taken later from the menu of help", async ({ newsroom }) => {
  const page = await newsroom.found({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const offer = page.getByRole("region", { name: tour.title });
  await offer.getByRole("button", { name: tour.notNow }).click();
  await expect(offer).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { name: vi.desk.title, exact: true })).toBeVisible();
  await expect(offer).toHaveCount(0);
  await page.getByRole("button", { name: vi.shell.help }).click();
  await page.getByRole("menuitem", { name: tour.title }).click();
  for (const { title } of steps) {
    const step = page.getByRole("dialog", { name: title, exact: true });
    await expect(step).toBeInViewport({ ratio: 1 });
    await step.getByRole("button", { name: title === steps.at(-1)?.title ? tour.done : tour.next, exact: true }).click();
  }
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
