import { actKeys } from "#lib/newsroom/keys.ts";
import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { copy, loadDraft, pasteDraft, pasteKey } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const lines = [
  "Thượng tướng Lê Văn Bình dự hội nghị tổng kết tại thị trấn Bắc Hà.",
  "Hội nghị có 27 đại biểu của chín xã về dự và thảo luận trong hai ngày.",
  "Phiên chợ đầu xuân có sáu trăm gian hàng của bà con vùng cao về dự.",
];
const text = lines.join("\n\n");
const revised = [lines[2] ?? "", (lines[0] ?? "").replace("tổng kết", "sơ kết"), (lines[1] ?? "").replace("27", "28"), "Đoạn mới của bản sửa."].join("\n\n");

test("an editor loads a revised copy, sees what it does to the checks, and takes it back", async ({ newsroom }) => {
  test.setTimeout(180_000);
  newsroom.story(text);
  const page = await newsroom.found();
  await pasteDraft(page, { text });
  const address = await loadDraft(page, { title: "Hội nghị" });
  const desk = galley(page);
  await desk.isReady();
  await desk.useNewSource("Báo cáo tổng kết");
  await desk.annotate("27", "number");
  await desk.annotate("sáu trăm gian hàng", "number");
  for (const quote of ["27", "sáu trăm gian hàng"]) {
    await desk.pick(quote);
    await desk.confirm("trang 2");
    await expect(desk.item(quote, { standing: "passed" })).toBeVisible();
  }

  await desk.sheet.focus();
  await page.keyboard.press("h");
  await expect(page.getByRole("heading", { name: vi.history.title })).toBeVisible();
  await page.getByLabel(vi.history.name).fill("Trước khi trình");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Trước khi trình" })).toContainText(vi.history.isNow);

  await page.getByRole("link", { name: vi.history.loadRevised }).click();
  const asked = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: vi.loading.chooseFile, exact: true }).click();
  await (await asked).setFiles([{ name: "ban-sua.txt", mimeType: "text/plain", buffer: Buffer.from(revised) }]);
  const before = page.getByRole("region", { name: vi.outcome.title.before });
  await expect(before).toContainText("Đánh dấu: 1 còn nguyên chữ, 1 đổi chữ, 0 mất vị trí.");
  await expect(before).toContainText("1 mục đã kiểm nay cần kiểm lại");
  await page.getByRole("button", { name: vi.revision.load }).click();
  await expect(page.getByRole("region", { name: vi.outcome.title.after })).toContainText("1 mục đã kiểm nay cần kiểm lại");

  await page.getByRole("link", { name: vi.revision.toArticle }).last().click();
  await desk.isReady();
  await expect(desk.text).toContainText("Đoạn mới của bản sửa.");
  await expect(desk.item("28", { standing: "recheck" })).toBeVisible();
  await expect(desk.item("sáu trăm gian hàng", { standing: "passed" })).toBeVisible();

  await page.goto(`${address}/history`);
  await expect(page.getByRole("status").filter({ hasText: "đoạn khác nhau" })).toBeVisible();
  await page.getByRole("link", { name: "Khôi phục bản 2" }).click();
  await expect(page.getByRole("region", { name: vi.outcome.title.before })).toContainText("1 lượt kiểm lại có hiệu lực");
  await page.getByRole("button", { name: "Khôi phục bản 2" }).click();
  await expect(page.getByRole("region", { name: vi.outcome.title.after })).toBeVisible();
  await page.goto(address);
  await desk.isReady();
  await expect(desk.item("27", { standing: "passed" })).toBeVisible();
  await expect(desk.text).not.toContainText("Đoạn mới của bản sửa.");
});

test("a revised copy that says the same is told to be so, and who types while another is loaded loses nothing", async ({ newsroom }) => {
  test.setTimeout(120_000);
  newsroom.story(text);
  const page = await newsroom.found();
  await pasteDraft(page, { text });
  const address = await loadDraft(page, { title: "Hội nghị" });
  const other = await page.context().newPage();
  const typist = galley(other);
  await typist.visit(address);
  await page.goto(`${address}/revise`);
  const box = page.getByRole("textbox", { name: vi.loading.text });
  await expect(box).toBeFocused();
  await copy(page, { text });
  await box.press(pasteKey);
  await expect(page.getByRole("status").filter({ hasText: vi.revision.refusals.same })).toBeVisible();
  await box.fill(revised);
  await box.press("ControlOrMeta+Enter");
  await expect(page.getByRole("region", { name: vi.outcome.title.before })).toBeVisible();
  await typist.startEditing();
  await typist.caretAfter("vùng cao");
  await other.keyboard.type(" xa xôi");
  await expect(typist.saved).toBeVisible();
  await page.getByRole("button", { name: vi.revision.load }).click();
  await expect(page.getByRole("region", { name: vi.outcome.title.after })).toContainText("1 đoạn vừa có người sửa nên được để nguyên.");
  await expect(typist.text).toContainText("Đoạn mới của bản sửa.");
  await expect(other.getByText(vi.galley.replaced)).toBeVisible();
  await other.keyboard.type(" nữa");
  for (const words of ["vùng cao xa xôi nữa", "hội nghị sơ kết", "28 đại biểu"]) await expect(typist.text).toContainText(words);
});

test("a checker holds the article against a communiqué and makes an item of a difference by keys", async ({ newsroom }) => {
  test.setTimeout(180_000);
  newsroom.story(text);
  const lead = await newsroom.found();
  await pasteDraft(lead, { text });
  const address = await loadDraft(lead, { title: "Hội nghị" });
  const page = await newsroom.join(lead, { name: "Trần Thu Hà", email: "ha@toasoan.example", roles: ["checker"] });
  await page.goto(`${address}/compare`);
  await page.getByLabel(vi.compare.name).fill("Thông cáo số 12");
  const box = page.getByRole("textbox", { name: vi.loading.text });
  await box.focus();
  await copy(page, { text: text.replace("27", "29").replace("Thượng tướng", "Trung tướng").replace("thảo luận", "bàn bạc") });
  await box.press(pasteKey);
  const list = page.getByRole("list", { name: vi.compare.list });
  await expect(list.getByRole("listitem")).toHaveText([/^Cấp bậc, chức vụ\s*Thượng → Trung/, /^Số liệu\s*27 → 29/, /^Chữ khác\s*thảo luận → bàn bạc/]);
  await list.getByRole("button").first().focus();
  await page.keyboard.press("j");
  await page.keyboard.press("m");
  await expect(list.getByRole("listitem").nth(1).getByRole("img", { name: vi.compare.isMade })).toBeVisible();

  const desk = galley(page);
  await desk.visit(address);
  await desk.pick("27", { kind: "number", standing: "unchecked" });
  await expect(desk.card).toContainText("Thông cáo số 12: “29”");
});

test("a checker proposes an agency's words by one key; the editor accepts them, and what has changed meanwhile is refused", async ({ newsroom }) => {
  newsroom.story(text);
  const lead = await newsroom.found();
  const page = await newsroom.join(lead, { name: "Trần Thu Hà", email: "ha@toasoan.example", roles: ["checker"] });
  await pasteDraft(lead, { text });
  const address = await loadDraft(lead, { title: "Hội nghị" });
  const editing = galley(lead);
  await editing.isReady();
  await page.goto(`${address}/compare`);
  await page.getByLabel(vi.compare.name).fill("Bản của hãng");
  const box = page.getByRole("textbox", { name: vi.loading.text });
  await box.focus();
  await copy(page, { text: text.replace("27", "29").replace("Thượng tướng", "Trung tướng").replace("thảo luận", "bàn bạc") });
  await box.press(pasteKey);
  const list = page.getByRole("list", { name: vi.compare.list });
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await list.getByRole("button").nth(1).click();
  await page.keyboard.press("p");
  await expect(list.getByRole("listitem").nth(1).getByRole("img", { name: vi.compare.isProposed })).toBeVisible();
  await expect(editing.text.getByRole("insertion")).toHaveText("29");
  await expect(editing.text.getByRole("deletion")).toHaveText("27");

  await editing.startEditing();
  await editing.select("thảo luận");
  await lead.keyboard.type("tranh luận");
  await lead.keyboard.press("Escape");
  await expect(editing.saved).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("p");
  await expect(page.getByText(vi.compare.gone).first()).toBeVisible();
  await expect(list.getByRole("img", { name: vi.compare.isProposed })).toHaveCount(1);

  await editing.sheet.focus();
  await lead.keyboard.press(actKeys.proposal);
  const card = lead.getByRole("article", { name: vi.proposal.card });
  await expect(card).toContainText("Bản của hãng: “29”");
  await lead.keyboard.press(actKeys.accept);
  await expect(editing.text).toContainText("29 đại biểu");
  await expect(editing.text.getByRole("deletion")).toHaveCount(0);
});
