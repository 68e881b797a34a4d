import vi from "#messages/vi.json" with { type: "json" };
import { bothAtIt } from "#tests/support/both-at-it.ts";
import type { GalleyPage } from "#tests/support/galley.ts";
import { pasteKey } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const checker = { name: "Vàng Thị Mai", email: "mai@toasoan.example", roles: ["checker"] } as const;
const article = `Bản Lác đón khách trở lại

Trong tháng 10, bản Lác đón 3.200 lượt khách, tăng 18% so với cùng kỳ.

Chị Hà Thị Yên, Chủ tịch Hội Phụ nữ bản, nói doanh thu đạt 1,4 tỷ đồng.

Bản hiện có 1 27 nhà sàn đón khách.`;
// Two browsers, and an undo's half minute to wait for.
test.describe.configure({ timeout: 180_000 });

/** Longer than an undo has to bring words back. */
const afterTheUndo = 45_000;

const rail = (desk: GalleyPage) => desk.ledger.getByRole("region", { name: /^Mất vị trí/ });

/** The marked elements that hold exactly these words. */
const marked = (desk: GalleyPage, quote: string) => desk.text.getByText(quote, { exact: true });

test("an editor cuts a paragraph and pastes it elsewhere, and its items come along, here and there", async ({ newsroom }) => {
  const { editing, checking } = await bothAtIt(newsroom, { article, checker });
  await checking.annotate("3.200 lượt khách", "number");
  await checking.annotate("18%", "number");
  await checking.useNewSource("Sổ theo dõi khách của bản");
  await checking.pick("18%");
  await checking.confirm("tháng 10");
  await expect(editing.item("18%", { standing: "passed" })).toBeVisible();

  await editing.startEditing();
  await editing.select("Trong tháng 10, bản Lác đón 3.200 lượt khách, tăng 18% so với cùng kỳ.");
  await editing.page.keyboard.press("ControlOrMeta+x");
  await expect(rail(checking)).toBeVisible();
  await expect(rail(checking)).toContainText(vi.place.justNow);
  await editing.caretAfter("1,4 tỷ đồng.");
  await editing.page.keyboard.press(pasteKey);
  for (const desk of [editing, checking]) {
    await expect(rail(desk)).toBeHidden();
    await expect(desk.item("18%", { standing: "passed" })).toBeVisible();
    await expect(desk.item("3.200 lượt khách", { standing: "unchecked" })).toBeVisible();
    await expect(desk.text).toContainText("1,4 tỷ đồng.Trong tháng 10");
  }
  await editing.page.keyboard.press("ControlOrMeta+z");
  await editing.page.keyboard.press("ControlOrMeta+z");
  await expect(checking.item("18%", { standing: "passed" })).toBeVisible();
  await expect(checking.text).toContainText("Trong tháng 10, bản Lác đón 3.200 lượt khách, tăng 18% so với cùng kỳ.");
});

test("an editor deletes words and writes them anew; the checker sees who, and puts the item back with one key", async ({ newsroom }) => {
  const { editing, checking } = await bothAtIt(newsroom, { article, checker });
  await checking.annotate("doanh thu đạt 1,4 tỷ đồng", "claim");
  await expect(editing.item("doanh thu đạt 1,4 tỷ đồng")).toBeVisible();
  await editing.startEditing();
  await editing.select("doanh thu đạt 1,4 tỷ đồng");
  await editing.page.keyboard.press("Delete");
  await editing.caretAfter("Chị Hà Thị Yên");
  await editing.caretAfter("bản, nói ");
  await editing.page.keyboard.type("doanh thu đạt 1,9 tỷ đồng");
  await expect(checking.text).toContainText("nói doanh thu đạt 1,9 tỷ đồng.");

  await expect(rail(checking)).toContainText("doanh thu đạt 1,4 tỷ đồng");
  await expect(rail(checking)).toContainText(/bỏ chữ này/, { timeout: afterTheUndo });
  await expect(rail(checking)).toContainText(vi.place.hasOffer);
  await checking.pick("doanh thu đạt 1,4 tỷ đồng", { standing: "lost" });
  await expect(checking.card).toContainText("doanh thu đạt 1,9 tỷ đồng");
  await checking.page.keyboard.press(";");
  for (const desk of [checking, editing]) {
    await expect(rail(desk)).toBeHidden();
    await expect(desk.item("doanh thu đạt 1,9 tỷ đồng", { kind: "claim", standing: "unchecked" })).toBeVisible();
  }
  await checking.card.getByText(vi.place.history, { exact: true }).click();
  const history = checking.card.getByRole("article").getByRole("listitem");
  await expect(history.filter({ hasText: vi.place.steps["re-attached"] })).toContainText(checker.name);
  await expect(history.filter({ hasText: vi.place.steps.lost })).not.toContainText(checker.name);
  await expect(history.filter({ hasText: vi.place.steps.proposed })).toContainText("“doanh thu đạt 1,9 tỷ đồng”");
});

test("a place that is not the item's is refused, and the item is put back by selecting its words", async ({ newsroom }) => {
  const { editing, checking } = await bothAtIt(newsroom, { article, checker });
  await checking.annotate("Chủ tịch Hội Phụ nữ bản", "person");
  await editing.startEditing();
  await editing.select("Chủ tịch Hội Phụ nữ bản");
  await editing.page.keyboard.press("Delete");
  await editing.caretAfter("đón khách.");
  await editing.page.keyboard.type(" Theo Phó Chủ tịch Hội Phụ nữ xã.");
  await expect(rail(checking)).toContainText(vi.place.hasOffer, { timeout: afterTheUndo });
  await checking.pick("Chủ tịch Hội Phụ nữ bản", { standing: "lost" });
  await checking.page.keyboard.press("'");
  await expect(checking.card.getByRole("button", { name: vi.place.accept })).toBeHidden();
  await expect(rail(checking)).not.toContainText(vi.place.hasOffer);
  await checking.select("Hà Thị Yên");
  await checking.page.keyboard.press("v");
  await expect(checking.item("Hà Thị Yên", { kind: "person" })).toBeVisible();
  await expect(rail(checking)).toBeHidden();
});

test("what changed since a check is told word by word, a number loudest, and one key confirms it anew", async ({ newsroom }) => {
  const { editing, checking } = await bothAtIt(newsroom, { article, checker });
  await checking.useNewSource("Sổ theo dõi khách của bản");
  await checking.annotate("đón 3.200 lượt khách", "claim");
  await checking.confirm("trang 12");
  await checking.annotate("Hà Thị Yên", "person");
  await checking.confirm("trang 3");
  await expect(editing.item("Hà Thị Yên", { standing: "passed" })).toBeVisible();

  await editing.startEditing();
  await editing.select("3.200 lượt");
  await editing.page.keyboard.press("ControlOrMeta+b");
  await expect(checking.text.getByText("3.200 lượt", { exact: true })).toBeVisible();
  await expect(checking.item("đón 3.200 lượt khách", { standing: "passed" })).toBeVisible();
  await editing.selectWithin("3.200 lượt khách", 2, 3);
  await editing.page.keyboard.type("7");
  await editing.select("Chị");
  await editing.page.keyboard.type("Không phải chị");

  const stale = checking.item("đón 3.700 lượt khách", { standing: "recheck" });
  await expect(stale).toHaveAttribute("title", vi.stale.loud);
  await stale.click();
  await checking.sheet.focus();
  const change = checking.card.getByRole("region", { name: vi.stale.changed });
  await expect(change.getByRole("deletion")).toHaveText("3.200");
  await expect(change.getByRole("insertion")).toHaveText("3.700");
  await expect(change).toContainText(vi.item.loudChange);
  await expect(checking.card).toContainText("Xác nhận lại theo Sổ theo dõi khách của bản, trang 12.");
  await checking.page.keyboard.press("1");
  for (const desk of [checking, editing]) await expect(desk.item("đón 3.700 lượt khách", { standing: "passed" })).toBeVisible();

  await checking.pick("Hà Thị Yên", { standing: "passed" });
  const sentence = checking.card.getByRole("region", { name: vi.stale.context });
  await expect(sentence).toContainText(vi.stale.loudContext);
  await expect(sentence.getByRole("insertion").first()).toContainText("Không phải");
  await checking.pick("đón 3.700 lượt khách");
  await checking.card.getByText("2 lượt kiểm").click();
  await expect(checking.card.getByText("Sổ theo dõi khách của bản, trang 12")).toHaveCount(2);
});

test("a number that another comes to touch is marked whole, and its check lapses", async ({ newsroom }) => {
  const { editing, checking } = await bothAtIt(newsroom, { article, checker });
  await checking.annotate("27", "number");
  await checking.useNewSource("Danh sách hộ");
  await checking.pick("27");
  await checking.confirm("trang 1");
  await expect(editing.item("27", { standing: "passed" })).toBeVisible();
  await editing.startEditing();
  await editing.caretAfter("hiện có 1 ");
  await editing.page.keyboard.press("Backspace");
  for (const desk of [editing, checking]) {
    await expect(desk.item("127", { kind: "number", standing: "recheck" })).toBeVisible();
    await expect(marked(desk, "127")).toBeVisible();
  }
  await editing.page.keyboard.type(" ");
  await expect(checking.item("27", { kind: "number", standing: "passed" })).toBeVisible();
});
