// A book's report takes a while: whoever waits sees how far it is, and whoever gives up leaves nothing behind.
import { join } from "node:path";
import type { ChainRow } from "#lib/audit/chain.ts";
import vi from "#messages/vi.json" with { type: "json" };
import { readAudit } from "#server/db/read-audit.ts";
import { makeArticle } from "#tests/bench/article.ts";
import { fillDesk } from "#tests/bench/fill-desk.ts";
import { expect, test } from "#tests/support/newsroom.ts";
import { founder, signIn } from "#tests/support/people.ts";

/** Enough for a PDF of some seconds on any machine. */
const words = 30_000;

// A trace copies the whole frame at every step, which takes longer than the file. The desk is filled before anybody comes.
test.use({ trace: "off", isFounded: false });

test("an editor sees how far a long report is, gives it up, and takes it after all", async ({ newsroom }) => {
  const { desk } = newsroom;
  await desk.kill9();
  const [id] = await fillDesk(desk.folder, founder, [makeArticle(words)]);
  await desk.restart();
  const page = await newsroom.openBrowser();
  await signIn(page, founder);
  await page.goto(`/articles/${id}/report`);
  // So long a page keeps the browser busy at first.
  await expect(page.frameLocator("iframe").getByRole("heading", { name: vi.report.sections.appendix })).toBeVisible({ timeout: 120_000 });

  const downloads: string[] = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  const askForPdf = async () => {
    await page.getByRole("button", { name: vi.report.page.otherForms }).click();
    await page.getByRole("menuitem", { name: vi.report.files.pdf }).click();
  };
  const progress = page.getByRole("progressbar");
  await askForPdf();
  // Not only that it is being made, but how far.
  await expect.poll(() => progress.getAttribute("value", { timeout: 45_000 }), { intervals: [100] }).not.toBeNull();
  await page.getByRole("button", { name: vi.report.page.cancel }).click();
  await expect(progress).toBeHidden();

  // Whatever had gone on would be done before this one, which began later.
  const handed = page.waitForEvent("download", { timeout: 120_000 });
  await askForPdf();
  await handed;
  await expect(progress).toBeHidden();
  expect(downloads).toHaveLength(1);
  await desk.kill9();
  expect(readAudit(join(desk.folder, "soat.db"), (rows: Iterable<ChainRow>) => [...rows].filter(({ type }) => type === "report.exported").length)).toBe(1);
});
