import vi from "#messages/vi.json" with { type: "json" };
import { bothAtIt } from "#tests/support/both-at-it.ts";
import { galley, type GalleyPage } from "#tests/support/galley.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const checker = { name: "Vàng Thị Mai", email: "mai@toasoan.example", roles: ["checker"] } as const;
const article = `Bản Lác đón lượt khách mới

Trong tháng 10, bản đón thêm nhiều lượt khách ở lại qua đêm.

Chị Hà Thị Yên nói lượt khách ở lại tăng, nhất là 3.200 lượt khách quen.`;
const claims = ["bản đón thêm nhiều lượt khách", "lượt khách ở lại tăng"] as const;

const finder = ({ page }: GalleyPage) => {
  const bar = page.getByRole("search", { name: vi.find.label });
  return { bar, words: bar.getByLabel(vi.find.words), replacement: bar.getByLabel(vi.find.replacement), count: bar.getByRole("status") };
};

/** Two claims and a number, all confirmed by the checker from one source. */
async function checkAll({ checking }: { checking: GalleyPage }) {
  await checking.useNewSource("Sổ theo dõi khách của bản");
  for (const words of claims) await checking.annotate(words, "claim");
  await checking.annotate("3.200 lượt khách", "number");
  for (const words of [...claims, "3.200 lượt khách"]) {
    await checking.pick(words);
    await checking.confirm("trang 3");
    await expect(checking.item(words, { standing: "passed" })).toBeVisible();
  }
}

test("an editor replaces a word everywhere by keys alone, and the checker confirms together what still holds", async ({ newsroom }) => {
  test.setTimeout(360_000);
  const { editing, checking } = await bothAtIt(newsroom, { article, checker });
  await checkAll({ checking });
  for (const words of claims) await expect(editing.item(words, { standing: "passed" })).toBeVisible();

  const { page } = editing;
  await editing.sheet.focus();
  await page.keyboard.press("Control+f");
  const find = finder(editing);
  await expect(find.words).toBeFocused();
  await page.keyboard.type("LUOT khach");
  await expect(find.count).toHaveText(/^\d+\/4$/);
  await page.keyboard.press("Tab");
  // Past the buttons for the previous and the next place and the one that closes.
  for (let presses = 0; presses < 6 && !await find.replacement.evaluate((field) => field === document.activeElement); presses++) await page.keyboard.press("Tab");
  await expect(find.replacement).toBeFocused();
  await page.keyboard.type("lượt bạn");
  await page.keyboard.press("Enter");

  const preview = page.getByRole("dialog", { name: vi.find.title });
  await expect(preview.getByRole("checkbox")).toHaveCount(4);
  await expect(preview.getByRole("status")).toContainText("3 mục sẽ phải kiểm lại");
  // The title stays as it is: its hit is taken out with the space bar.
  await preview.getByRole("checkbox", { name: /Bản Lác/ }).focus();
  await page.keyboard.press("Space");
  await expect(preview.getByRole("status")).toContainText("Đang chọn 3/4 chỗ");
  await preview.getByRole("button", { name: "Thay 3 chỗ" }).press("Enter");
  await expect(preview).toBeHidden();

  for (const desk of [editing, checking]) {
    await expect(desk.text).toContainText("Bản Lác đón lượt khách mới");
    await expect(desk.text).toContainText("bản đón thêm nhiều lượt bạn ở lại qua đêm");
    await expect(desk.text).toContainText("nói lượt bạn ở lại tăng, nhất là 3.200 lượt bạn quen");
    for (const words of ["bản đón thêm nhiều lượt bạn", "lượt bạn ở lại tăng", "3.200 lượt bạn"]) await expect(desk.item(words, { standing: "recheck" })).toBeVisible();
  }
  await expect(page.getByText("Lần thay chữ vừa rồi làm 3 mục phải kiểm lại.")).toBeVisible();

  await checking.pick("lượt bạn ở lại tăng");
  await checking.card.getByRole("button", { name: /đổi cùng một kiểu/ }).click();
  const again = checking.page.getByRole("dialog", { name: vi.reconfirm.title });
  const plain = again.getByRole("region", { name: "2 mục xác nhận lại được" });
  await expect(plain.getByRole("deletion").first()).toHaveText("khách");
  await expect(plain.getByRole("insertion").first()).toHaveText("bạn");
  const single = again.getByRole("region", { name: "1 mục phải kiểm riêng" });
  await expect(single).toContainText("3.200 lượt bạn");
  await expect(single.getByRole("checkbox")).toHaveCount(0);
  await again.getByRole("button", { name: "Xác nhận lại", exact: true }).click();
  await expect(again.getByRole("alert")).toContainText(vi.reconfirm.nothing);
  await again.getByRole("button", { name: "Chọn cả 2 mục trên" }).click();
  await again.getByRole("button", { name: "Xác nhận lại 2 mục" }).click();
  await expect(again).toBeHidden();
  for (const desk of [editing, checking]) {
    for (const words of ["bản đón thêm nhiều lượt bạn", "lượt bạn ở lại tăng"]) await expect(desk.item(words, { standing: "passed" })).toBeVisible();
    await expect(desk.item("3.200 lượt bạn", { standing: "recheck" })).toBeVisible();
  }
  await editing.pick("lượt bạn ở lại tăng");
  await editing.card.getByText(vi.item.history.replace("{count}", "2")).click();
  await expect(editing.card.getByText(vi.item.reconfirmed)).toBeVisible();

  // Taken back, both are stale again.
  await checking.sheet.focus();
  await checking.page.keyboard.press("u");
  for (const desk of [editing, checking]) await expect(desk.item("lượt bạn ở lại tăng", { standing: "recheck" })).toBeVisible();
});

test("a replacement is taken back by the toast, with what was typed since left as it is, and by Ctrl+Z", async ({ newsroom }) => {
  test.setTimeout(360_000);
  const { editing, checking } = await bothAtIt(newsroom, { article, checker });
  await checkAll({ checking });
  const { page } = editing;
  const find = finder(editing);
  const replaceAll = async () => {
    await page.keyboard.press("Control+f");
    await find.words.fill("khách");
    await find.replacement.fill("bạn");
    await find.bar.getByRole("button", { name: vi.find.preview }).click();
    await page.getByRole("dialog", { name: vi.find.title }).getByRole("button", { name: "Thay 4 chỗ" }).click();
    await expect(checking.text).toContainText("nhất là 3.200 lượt bạn quen");
  };
  await editing.sheet.focus();
  await replaceAll();
  await page.keyboard.press("Escape");
  await editing.startEditing();
  await editing.caretAfter("Trong tháng 10");
  await page.keyboard.type(" này");
  await editing.takeBack("Đã thay 4 chỗ.");
  await expect(checking.text).toContainText("Trong tháng 10 này, bản đón thêm nhiều lượt khách");
  for (const words of [...claims, "3.200 lượt khách"]) {
    for (const desk of [editing, checking]) await expect(desk.item(words, { standing: "passed" })).toBeVisible();
  }

  await replaceAll();
  await editing.text.focus();
  await page.keyboard.press("Control+z");
  await expect(checking.text).toContainText("Trong tháng 10 này, bản đón thêm nhiều lượt khách");
  for (const words of [...claims, "3.200 lượt khách"]) {
    for (const desk of [editing, checking]) await expect(desk.item(words, { standing: "passed" })).toBeVisible();
  }
});

test("a replacement of words that somebody edits meanwhile is refused and found again; nobody replaces nothing, and who may not edit only finds", async ({ newsroom }) => {
  test.setTimeout(360_000);
  const { editing, checking } = await bothAtIt(newsroom, { article, checker });
  const other = galley(await newsroom.join(editing.page, { name: "Sùng A Chu", email: "chu@toasoan.example", roles: ["editor"] }));
  await other.visit(checking.page.url());
  await editing.visit(checking.page.url());

  await checking.sheet.focus();
  await checking.page.keyboard.press("f");
  const search = finder(checking);
  await search.words.fill("Luot");
  await expect(search.count).toHaveText(/\/4$/);
  await search.bar.getByRole("checkbox", { name: vi.find.exact }).check();
  await expect(search.count).toHaveText(vi.find.none);
  await expect(search.replacement).toHaveCount(0);
  await search.words.fill("lượt khách ở lại");
  await checking.page.keyboard.press("Escape");
  await expect(search.bar).toBeHidden();
  // What was found is selected, ready to be tagged.
  await checking.tag("claim");
  await expect(editing.item("lượt khách ở lại", { kind: "claim" })).toBeVisible();

  await editing.sheet.focus();
  await editing.page.keyboard.press("f");
  const find = finder(editing);
  await find.words.fill("lượt khách");
  await find.replacement.fill("lượt bạn");
  await find.bar.getByRole("button", { name: vi.find.preview }).click();
  const preview = editing.page.getByRole("dialog", { name: vi.find.title });
  await preview.getByRole("button", { name: vi.find.clear, exact: true }).click();
  await preview.getByRole("button", { name: "Thay 0 chỗ" }).click();
  await expect(preview.getByRole("alert")).toContainText(vi.find.refused.nothing);
  await preview.getByRole("button", { name: vi.find.all, exact: true }).click();

  await other.startEditing();
  await other.selectWithin("3.200 lượt khách quen", 6, 16);
  await other.page.keyboard.type("người");
  // Behind the dialog the text is not there for whoever reads by roles.
  await expect(editing.page.getByText("3.200 người quen")).toBeVisible();
  await preview.getByRole("button", { name: "Thay 4 chỗ" }).click();
  await expect(preview.getByRole("alert")).toContainText(vi.find.refused.changed);
  await expect(preview.getByRole("checkbox")).toHaveCount(3);
  await expect(other.text).not.toContainText("lượt bạn");
  await preview.getByRole("button", { name: "Thay 3 chỗ" }).click();
  await expect(other.text).toContainText("nhiều lượt bạn ở lại qua đêm");
  await expect(other.text).toContainText("3.200 người quen");
});
