// What was checked once helps the next article, with its day and its source, and is never taken for a new check.
import { AxeBuilder } from "@axe-core/playwright";
import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const claim = "Tỉnh Nghệ An có 27 xã đạt chuẩn nông thôn mới";
const changed = "Tỉnh Nghệ An có 28 xã đạt chuẩn nông thôn mới";
const words = vi.memory;

test("a claim that was checked for another article is found, cited in a new check, and taken back", async ({ newsroom }) => {
  test.setTimeout(360_000);
  newsroom.story(claim);
  const page = await newsroom.found();
  const desk = galley(page);
  await pasteDraft(page, { text: `Tổng kết năm\n\n${claim}.` });
  await loadDraft(page);
  await desk.annotate(claim, "claim");
  await desk.useNewSource("Báo cáo số 12");
  await desk.pick(claim);
  await desk.confirm("tr. 3");
  await expect(desk.item(claim, { standing: "passed" })).toBeVisible();

  await pasteDraft(page, { text: `Tin ngắn hôm nay\n\n${claim}.\n\nCó nơi viết: ${changed}.` });
  const address = await loadDraft(page);
  await desk.annotate(claim, "claim");
  await desk.annotate(changed, "claim");

  // Another number: told, and not to be used again.
  await desk.pick(changed);
  const memory = desk.card.getByRole("region", { name: words.title });
  await expect(memory.getByRole("button")).toContainText(words.lineLike.split(":")[0] ?? "");
  await page.keyboard.press("`");
  await expect(memory).toContainText(`${words.differs.number}: 27 xã → 28 xã`);
  await expect(memory).toContainText(words.hindered.differs);
  await expect(memory.getByRole("button", { name: words.reuse })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(memory).not.toContainText(words.hindered.differs);

  // The same words: one key opens it, Enter files a check of one's own that cites it.
  await desk.pick(claim);
  await expect(memory).toContainText(words.line.split(":")[0] ?? "");
  await expect(desk.item(claim, { standing: "unchecked" })).toBeVisible();
  await page.keyboard.press("`");
  await expect(memory).toContainText("Báo cáo số 12");
  await expect(memory).toContainText("tr. 3");
  await expect(memory.getByRole("button", { name: words.reuse })).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(desk.item(claim, { standing: "passed" })).toBeVisible();
  await expect(desk.card.getByRole("article")).toContainText("Tổng kết năm");
  await desk.saved.waitFor();

  await page.goto(`${address}/report`);
  const report = page.frameLocator("iframe");
  await expect(report.getByText(/dẫn lượt kiểm ngày .*Hoàng Thu Trang, bài Tổng kết năm/).first()).toBeVisible();

  await desk.visit(address);
  await desk.pick(claim);
  const check = desk.card.getByRole("listitem").filter({ hasText: "Tổng kết năm" });
  await check.getByRole("button", { name: vi.item.takeBack }).click();
  await expect(desk.item(claim, { standing: "unchecked" })).toBeVisible();
  await page.goto("/sources");
  await page.getByRole("link", { name: "Báo cáo số 12", exact: true }).click();
  const used = page.getByRole("region", { name: vi.sources.used });
  await used.getByRole("link", { name: claim }).first().click();
  await desk.isReady();
  await expect(desk.card.getByRole("article")).toContainText(claim);
});

test("checks that expire this week are listed, and each leads to its words", async ({ newsroom }) => {
  test.setTimeout(300_000);
  newsroom.story(claim);
  const page = await newsroom.found();
  const desk = galley(page);
  await page.goto("/settings");
  await page.getByLabel(words.days.replace("{kind}", vi.words.kinds.claim), { exact: true }).fill("5");
  await page.getByRole("form", { name: words.settings }).getByRole("button", { name: vi.settings.save }).click();
  await expect(page.getByText(vi.settings.saved)).toBeVisible();
  await pasteDraft(page, { text: `Tổng kết năm\n\n${claim}.` });
  await loadDraft(page);
  await desk.annotate(claim, "claim");
  await page.keyboard.press("2");
  await expect(desk.item(claim, { standing: "problem" })).toBeVisible();
  await desk.pick(claim);
  await expect(desk.card.getByRole("article")).toContainText(words.expiresOn.split("{")[0] ?? "");
  await page.goto("/work");
  await page.getByRole("link", { name: new RegExp(`^${words.expiringTitle}`) }).click();
  await expect(page.getByRole("heading", { name: words.expiringTitle })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("link", { name: words.within.past }).click();
  await expect(page.getByText(words.none)).toBeVisible();
  await page.getByRole("link", { name: words.within["7"] }).click();
  await page.getByRole("link", { name: claim }).click();
  await desk.isReady();
  await expect(desk.card.getByRole("article")).toContainText(claim);
});
