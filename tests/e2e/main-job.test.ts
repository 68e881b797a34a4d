import { readFile } from "node:fs/promises";
import vi from "#messages/vi.json" with { type: "json" };
import { articleCases } from "#tests/support/articles.ts";
import { galley } from "#tests/support/galley.ts";
import { chooseFile, loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

// From the very first screen on.
test.use({ isFounded: false });

const copyEditor = { name: "Lò Minh Khôi", email: "khoi@toasoan.example", roles: ["copy_editor"] } as const;
const source = "Nghị quyết số 14-NQ/ĐU";

for (const article of articleCases()) {
  test(`a copy editor loads ${article.file.name} by paste and by file, tags, checks, sees an edited number go stale elsewhere, reports, and nothing is lost in a crash`, async ({ newsroom }) => {
    // A working day in one test: a slow machine gets the time for it.
    test.setTimeout(120_000);
    newsroom.story(article.text);
    newsroom.expectTrouble(/net::ERR_|WebSocket connection/);
    const lead = await newsroom.found();
    const page = await newsroom.join(lead, copyEditor);
    const desk = galley(page);

    await pasteDraft(page, { text: article.text });
    const pasted = await loadDraft(page, { title: "Bản dán" });
    await desk.isReady();
    await chooseFile(page, article.file);
    const address = await loadDraft(page, { title: "Bản nạp từ tệp" });
    expect(address).not.toBe(pasted);
    await desk.isReady();

    await desk.annotate(article.overlap.claim, "claim");
    await desk.annotate(article.overlap.name, "person");
    await desk.selectByKeys(article.person);
    await desk.tag("person");
    await expect(desk.item(article.person, { kind: "person", standing: "unchecked" })).toBeVisible();
    await desk.annotate(article.organisation, "organisation");
    await desk.annotate(article.number.quote, "number");

    await desk.useNewSource(source);
    await desk.pick(article.number.quote, { kind: "number" });
    await desk.confirm("trang 3");
    await expect(desk.item(article.number.quote, { kind: "number", standing: "passed" })).toBeVisible();
    await desk.pick(article.organisation, { kind: "organisation" });
    await page.keyboard.press("2");
    await expect(desk.item(article.organisation, { kind: "organisation", standing: "problem" })).toBeVisible();

    const elsewhere = galley(lead);
    await elsewhere.visit(address);
    await expect(elsewhere.item(article.number.quote, { kind: "number", standing: "passed" })).toBeVisible();
    await expect(elsewhere.item(article.overlap.claim, { kind: "claim", standing: "unchecked" })).toBeVisible();

    const change = changeOf(article.number);
    await desk.startEditing();
    await desk.selectWithin(article.number.quote, change.from, change.to);
    await page.keyboard.type(change.typed);
    // A promise of the product: whoever looks on sees it within a second of the last key.
    await expect(elsewhere.item(article.number.becomes, { kind: "number", standing: "recheck" })).toBeVisible({ timeout: 1_200 });
    await page.keyboard.press("Escape");
    await expect(desk.item(article.number.becomes, { kind: "number", standing: "recheck" })).toBeVisible();
    await expect(desk.saved).toBeVisible();

    await page.keyboard.press("t");
    const report = page.frameLocator(`iframe[title="${vi.report.page.frame}"]`);
    await expect(report.getByRole("heading", { name: vi.report.heading })).toBeVisible();
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: vi.report.page.download }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/\.html$/);
    const html = await readFile(await download.path(), "utf8");
    for (const words of [source, "trang 3", copyEditor.name, vi.report.sections.remains]) expect(html).toContain(words);
    expect(html).toMatch(/[0-9a-f]{64}/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\//);

    await newsroom.desk.kill9();
    await newsroom.desk.restart();
    const later = galley(await newsroom.found());
    await later.visit(address);
    await expect(later.item(article.number.becomes, { kind: "number", standing: "recheck" })).toBeVisible();
    await expect(later.item(article.organisation, { kind: "organisation", standing: "problem" })).toBeVisible();
    const claim = article.overlap.claim.replace(article.number.quote, article.number.becomes);
    await expect(later.item(claim, { kind: "claim", standing: "unchecked" })).toBeVisible();
    const name = article.overlap.name.replace(article.number.quote, article.number.becomes);
    await expect(later.item(name, { kind: "person", standing: "unchecked" })).toBeVisible();
    await expect(later.item(article.person, { kind: "person", standing: "unchecked" })).toBeVisible();
    await later.pick(article.number.becomes, { kind: "number" });
    await expect(later.card).toContainText(`${source}, trang 3`);
  });
}

/** What an editor would type over: the letters that differ. */
function changeOf({ quote, becomes }: { quote: string; becomes: string }): { from: number; to: number; typed: string } {
  let from = 0;
  while (quote[from] === becomes[from]) from++;
  let end = 0;
  while (quote.at(-1 - end) === becomes.at(-1 - end)) end++;
  return { from, to: quote.length - end, typed: becomes.slice(from, becomes.length - end) };
}
