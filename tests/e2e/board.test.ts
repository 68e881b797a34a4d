// What is urgent, on the desk and in an article.
import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const article = `Chợ Đồng Văn họp lại

Chợ họp ngày 9.11, theo lịch của huyện.

Ông Sùng Mí Pó nói chợ thu 40 triệu đồng.`;

test("deadline mode leads from the gravest to the lightest, and the board and my work tell what waits", async ({ newsroom }) => {
  newsroom.story(article);
  const page = await newsroom.found();
  await page.goto("/settings");
  const shows = page.getByRole("form", { name: vi.settings.shows });
  await shows.getByRole("checkbox", { name: vi.settings.showsRisk }).check();
  await shows.getByRole("button", { name: vi.settings.save, exact: true }).click();
  await expect(page.getByText(vi.settings.saved, { exact: true })).toBeVisible();

  await pasteDraft(page, { text: article });
  await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  await desk.annotate("9.11", "date");
  await desk.annotate("40 triệu đồng", "number");
  await desk.annotate("huyện", "place");
  await desk.card.getByRole("button", { name: vi.work.menu }).click();
  await page.getByRole("menuitemradio", { name: vi.work.risks[3], exact: true }).click();
  await desk.card.getByRole("button", { name: vi.work.menu }).click();
  await page.getByRole("menuitem", { name: vi.work.acts.take, exact: true }).click();
  await expect(desk.card).toContainText(vi.work.riskShort.replace("{risk}", "3"));

  const listed = desk.ledger.getByRole("option");
  await expect(listed).toContainText(["9.11", "huyện", "40 triệu đồng"]);
  await desk.ledger.getByRole("button", { name: vi.ledger.filters.urgent }).click();
  await expect(page).toHaveURL(/order=risk/);
  await expect(listed).toContainText(["huyện", "40 triệu đồng", "9.11"]);
  await expect(desk.ledger.getByText(vi.ledger.urgent.ships)).toBeVisible();
  // What is settled leaves the top, and the next key leads to what is gravest now.
  await desk.pick("huyện");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(desk.card).toContainText("40 triệu đồng");
  await expect(listed).toContainText(["40 triệu đồng", "9.11", "huyện"]);
  await desk.card.getByRole("button", { name: vi.work.menu }).click();
  await page.getByRole("menuitem", { name: vi.work.acts.take, exact: true }).click();

  await page.goto("/work");
  await expect(page.getByRole("region", { name: new RegExp(vi.myWork.items) }).getByRole("listitem")).toContainText(["40 triệu đồng"]);
  await page.getByRole("link", { name: "40 triệu đồng" }).click();
  await expect(desk.card).toContainText("40 triệu đồng");

  await page.goto("/");
  await page.getByRole("link", { name: vi.desk.views.board }).click();
  const drafts = page.getByRole("region", { name: new RegExp(`^${vi.words.stages.draft}`) });
  await expect(drafts.getByRole("article").filter({ hasText: "Chợ Đồng Văn họp lại" })).toContainText("1/3");
});
