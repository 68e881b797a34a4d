// Files leave from one menu of the report's page, and Word's come back.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import vi from "#messages/vi.json" with { type: "json" };
import { formsOf } from "#lib/report/forms.ts";
import { galley } from "#tests/support/galley.ts";
import { chooseFile, loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const text = "Trạm y tế xã Tân Lập mở lại sau 14 tháng sửa chữa.\n\nÔng Đỗ Văn Lẫm nói trạm sẽ có 12 giường.";

/** The file that one entry of the menu hands over. */
async function take(page: Page, entry: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: vi.report.page.otherForms }).click();
  const handed = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: entry }).click();
  const download = await handed;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("an editor takes the report out in every form, the audit package too, and a thread goes to Word and back", async ({ newsroom }) => {
  test.setTimeout(480_000);
  newsroom.story(text);
  const page = await newsroom.found();
  await pasteDraft(page, { text });
  const address = await loadDraft(page, { title: "Trạm y tế" });
  const desk = galley(page);
  await desk.isReady();
  await desk.annotate("14 tháng", "number");
  await page.keyboard.press("b");
  await desk.card.getByRole("textbox", { name: vi.talk.newLabel }).fill("Số này của ai?");
  await page.keyboard.press("Control+Enter");
  await expect(desk.card.getByText("Số này của ai?")).toBeVisible();

  await page.goto(`${address}/report`);
  for (const form of formsOf.editor.filter((one) => one !== "html")) {
    const { name, bytes } = await take(page, vi.report.files[form]);
    expect(name).toBe(`Phiếu kiểm tra bài - Trạm y tế.${form}`);
    expect(bytes.length).toBeGreaterThan(200);
  }
  const audit = await take(page, vi.report.files.audit);
  expect(Object.keys(unzipSync(audit.bytes))).toEqual(expect.arrayContaining(["verify.mjs", "events.jsonl", "versions/0001.json"]));

  await page.getByRole("combobox", { name: vi.report.page.audience }).selectOption(vi.report.audiences.comments);
  await expect(page).toHaveURL(/audience=comments/);
  const word = await take(page, vi.report.files.docx);
  expect(strFromU8(unzipSync(word.bytes)["word/comments.xml"] ?? new Uint8Array())).toContain("Số này của ai?");

  await chooseFile(page, { name: "sửa.docx", buffer: word.bytes });
  await loadDraft(page, { title: "Từ Word" });
  await desk.isReady();
  await expect(page.getByText("Số này của ai?").first()).toBeVisible();
});
