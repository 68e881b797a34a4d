import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const article = "Xã Tân Lập có trạm nước\n\nTrạm cấp nước Tân Lập phục vụ 820 hộ từ 1.10.";

test("a newsroom's own kind has its name, its key and its place in the report", async ({ newsroom }) => {
  newsroom.story(article);
  const page = await newsroom.found();
  await page.goto("/settings");
  const house = page.getByRole("form", { name: vi.settings.newsroom });
  await house.getByLabel(vi.settings.name).fill("Báo Bờ Sông");
  await house.getByRole("button", { name: vi.settings.save }).click();
  await expect(page.getByText(vi.settings.saved)).toBeVisible();
  await page.reload();
  const kinds = page.getByRole("form", { name: vi.settings.kinds });
  await kinds.getByRole("button", { name: vi.settings.addKind }).click();
  const row = kinds.getByRole("group");
  await row.getByLabel(vi.settings.kindName, { exact: true }).fill("Công trình");
  await row.getByLabel(vi.settings.base).selectOption("organisation");
  await row.getByLabel(vi.settings.line).selectOption("double");
  await row.getByLabel(vi.settings.key, { exact: true }).fill("c");
  await expect(row.getByText(vi.settings.keyTaken.replace("{key}", "c"))).toBeVisible();
  await row.getByLabel(vi.settings.key, { exact: true }).fill("\\");
  await kinds.getByRole("button", { name: vi.settings.save }).click();
  await expect(page.getByText(vi.settings.saved)).toBeVisible();

  await pasteDraft(page, { text: article });
  const address = await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  await desk.select("Trạm cấp nước Tân Lập");
  await page.keyboard.press("\\");
  const item = desk.ledger.getByRole("option", { name: /Công trình\s*Trạm cấp nước Tân Lập/ });
  await expect(item).toBeVisible();

  await page.goto(`${address}/report`);
  const report = page.frameLocator("iframe");
  await expect(report.getByText("Báo Bờ Sông").first()).toBeVisible();
  await expect(report.getByText("Trạm cấp nước Tân Lập").first()).toBeVisible();
  await expect(report.getByText("Công trình").first()).toBeVisible();
});
