import vi from "#messages/vi.json" with { type: "json" };
import { galley, type GalleyPage } from "#tests/support/galley.ts";
import { hintsOf, patience } from "#tests/support/hints.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test, type Newsroom } from "#tests/support/newsroom.ts";

const article = `Huyện Khe Lũng họp bàn thủy lợi

Sáng 27.12, Đại tá Lương Bá Thuận, Chính ủy Bộ CHQS tỉnh, dự hội nghị văn hóa tại huyện Khe Lũng.

Huyện để xuất ba việc và giao khoá học hòa giải cho 9 xã trước ngày 28.12.

Ông Thuận nói các xã để xuất thêm một việc.`;

async function atIt(newsroom: Newsroom): Promise<{ desk: GalleyPage; address: string }> {
  newsroom.story(article);
  const page = await newsroom.found();
  await pasteDraft(page, { text: article });
  const address = await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  return { desk, address };
}

test("a checker takes hints as items by keys, dismisses one for good, and sees both after coming back", async ({ newsroom }) => {
  test.setTimeout(300_000);
  const { desk } = await atIt(newsroom);
  const { page } = desk;
  const hints = hintsOf(page);
  await hints.open();
  await expect(hints.group("Lỗi chính tả").first()).toBeVisible();
  await hints.row("để xuất").first().click();
  await expect(hints.card).toContainText("đề xuất");

  // Taken as a note of style, which says what is wrong; the hint is gone from these words and stays on the others.
  await hints.card.getByRole("button", { name: vi.hints.note }).click();
  await expect(hints.row("để xuất")).toHaveCount(1, patience);
  await page.getByRole("tab", { name: vi.hints.views.items }).click();
  await desk.pick("để xuất", { kind: "style" });
  await expect(desk.card.getByRole("article")).toContainText("“đề xuất”");

  // The other one is no error here: dismissed, it stays so.
  await hints.open();
  await hints.row("để xuất").click();
  await hints.card.getByRole("button", { name: vi.hints.dismiss }).click();
  await page.getByRole("menuitem", { name: vi.hints.dismissHere }).click();
  await expect(hints.row("để xuất")).toHaveCount(0);

  // The person with rank and posts, by keys: bodies inside are the person's.
  await hints.group("Người, cấp bậc, chức vụ").click();
  await hints.row("Lương Bá Thuận").first().click();
  await expect(hints.card).toContainText("CHQS");
  await desk.sheet.focus();
  await page.keyboard.press("Enter");
  await expect(hints.card.getByText("Lương Bá Thuận", { exact: false })).toHaveCount(0);
  await page.getByRole("tab", { name: vi.hints.views.items }).click();
  await expect(desk.item("Đại tá Lương Bá Thuận, Chính ủy Bộ CHQS tỉnh", { kind: "person" })).toBeVisible();

  await page.reload();
  await desk.isReady();
  await hints.open();
  await expect(hints.row("để xuất")).toHaveCount(0);
  await expect(desk.text.getByText("để xuất")).not.toHaveCount(0);
});

test("all hints of a rule are taken after a look at them, and one undo takes all of it back", async ({ newsroom }) => {
  test.setTimeout(300_000);
  const { desk } = await atIt(newsroom);
  const { page } = desk;
  const hints = hintsOf(page);
  await hints.open();
  await hints.group("Ngày giờ").click();
  await hints.panel.getByRole("button", { name: /^Lấy tất cả: Ngày giờ/ }).click();
  await expect(hints.dialog.getByRole("checkbox")).toHaveCount(2);
  await hints.dialog.getByRole("button", { name: "Lấy 2 chỗ" }).click();
  await page.getByRole("tab", { name: vi.hints.views.items }).click();
  await expect(desk.item("Sáng 27.12", { kind: "date" })).toBeVisible();
  await expect(desk.item("ngày 28.12", { kind: "date" })).toBeVisible();
  await desk.takeBack("Đã đánh dấu 2 chỗ.");
  await expect(desk.item("Sáng 27.12")).toHaveCount(0);
  await expect(desk.item("ngày 28.12")).toHaveCount(0);
});

test("while editing, a rule's fixes are made in the text and taken back at once", async ({ newsroom }) => {
  test.setTimeout(300_000);
  const { desk } = await atIt(newsroom);
  const { page } = desk;
  const hints = hintsOf(page);
  await hints.open();
  await desk.startEditing();
  await hints.panel.getByRole("button", { name: /^Lấy tất cả: Lỗi chính tả/ }).click();
  await expect(hints.dialog.getByRole("insertion")).toHaveText(["đề xuất", "đề xuất"]);
  await hints.dialog.getByRole("checkbox").nth(1).uncheck();
  await hints.dialog.getByRole("button", { name: "Lấy 1 chỗ" }).click();
  await expect(desk.text).toContainText("Huyện đề xuất ba việc");
  await expect(desk.text).toContainText("các xã để xuất thêm");
  await expect(hints.row("để xuất")).toHaveCount(1, patience);
  await desk.takeBack("Đã thay 1 chỗ.");
  await expect(desk.text).toContainText("Huyện để xuất ba việc");
  await expect(hints.row("để xuất")).toHaveCount(2, patience);
});

test("an input method composes among hints undisturbed, and what it wrote is read afterwards", async ({ newsroom }) => {
  test.setTimeout(300_000);
  const { desk } = await atIt(newsroom);
  const { page } = desk;
  const hints = hintsOf(page);
  await hints.open();
  await desk.startEditing();
  await desk.caretAfter("thêm một việc");
  const input = await page.context().newCDPSession(page);
  await page.keyboard.type(", rồi ");
  // As Telex does it: the syllable grows and changes under the caret until it is whole.
  for (const text of ["d", "de", "dê", "dể", "để"]) await input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await expect(hints.row("để xuất")).toHaveCount(2);
  await input.send("Input.insertText", { text: "để" });
  await page.keyboard.type(" xuất nữa");
  await expect(desk.text).toContainText("thêm một việc, rồi để xuất nữa.");
  await expect(hints.row("để xuất")).toHaveCount(3, patience);
  await expect(desk.saved).toBeVisible();
});

test("what the text says of a person, a figure and an acronym stands together, and becomes items from there", async ({ newsroom }) => {
  test.setTimeout(300_000);
  const { desk } = await atIt(newsroom);
  const { page } = desk;
  await page.getByRole("tab", { name: vi.hints.views.ledgers }).click();
  const panel = page.getByRole("tabpanel", { name: vi.hints.views.ledgers });
  const person = panel.getByRole("region", { name: "Lương Bá Thuận" });
  await expect(person).toContainText("Chính ủy Bộ CHQS tỉnh", patience);
  await person.getByRole("button", { name: vi.textLedgers.take.replace("{kind}", vi.words.kinds.person) }).first().click();
  await expect(person.getByRole("img", { name: vi.textLedgers.taken })).not.toHaveCount(0);
  await panel.getByRole("button", { name: vi.textLedgers.names.acronyms, exact: true }).click();
  await panel.getByRole("region", { name: "CHQS" }).getByRole("button", { name: /CHQS tỉnh/ }).click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("CHQS");
  await page.getByRole("tab", { name: vi.hints.views.items }).click();
  await expect(desk.item("Đại tá Lương Bá Thuận, Chính ủy Bộ CHQS tỉnh", { kind: "person" })).toBeVisible();
});

test("the newsroom switches a rule off and gives a word of its own, and the open article goes by that at once", async ({ newsroom }) => {
  test.setTimeout(300_000);
  const { desk } = await atIt(newsroom);
  const hints = hintsOf(desk.page);
  await hints.open();
  await expect(hints.row("để xuất")).toHaveCount(2);
  const page = await desk.page.context().newPage();
  await page.goto("/settings/rules");
  const form = page.getByRole("form", { name: vi.ruleSettings.title });
  await form.getByRole("combobox", { name: "Lỗi chính tả", exact: false }).first().selectOption("off");
  const terms = form.getByLabel(vi.ruleSettings.lists.terms);
  await terms.fill("hội nghị");
  await form.getByRole("button", { name: vi.ruleSettings.save, exact: true }).click();
  await expect(form.getByText(vi.ruleSettings.lineWrong.replace("{line}", "1"))).toBeVisible();
  await terms.fill("hội nghị > cuộc họp");
  const exported = page.waitForEvent("download");
  await form.getByRole("button", { name: vi.ruleSettings.export }).click();
  const file = await (await exported).path();
  await form.getByRole("button", { name: vi.ruleSettings.reset }).click();
  await expect(terms).toHaveValue("");
  await form.getByLabel(vi.ruleSettings.importFile).setInputFiles(file);
  await expect(terms).toHaveValue("hội nghị > cuộc họp");
  await form.getByRole("button", { name: vi.ruleSettings.save, exact: true }).click();
  await expect(page.getByText(vi.ruleSettings.saved)).toBeVisible();

  await expect(hints.row("hội nghị")).toHaveCount(1, patience);
  await expect(hints.row("để xuất")).toHaveCount(0);
});
