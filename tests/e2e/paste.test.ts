import type { Page } from "@playwright/test";
import { galley } from "#tests/support/galley.ts";
import { copy, loadDraft, pasteDraft, pasteKey } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

// All that a page might try to bring along. The newsroom fails the test at any request to that host.
const poisoned = `<html><head><style>@import url("http://remote.invalid/a.css");</style><script>window.poisoned = 1</script></head><body>
<h1 onmouseover="window.poisoned = 2">Chợ phiên Bắc Hà mở lại</h1>
<p onclick="window.poisoned = 3" style="background:url(http://remote.invalid/b.png)">Phiên chợ đầu tiên có <b>600</b> gian hàng.</p>
<p><img src="http://remote.invalid/c.png" onerror="window.poisoned = 4"><a href="javascript:window.poisoned = 5">Ban quản lý chợ</a> cho biết
vé gửi xe là 10.000 đồng.</p><svg onload="window.poisoned = 6"><text>hình vẽ</text></svg><iframe src="http://remote.invalid/d.html"></iframe>
<script src="http://remote.invalid/e.js"></script></body></html>`;
const words = "Phiên chợ đầu tiên có 600 gian hàng.";

test("an editor pastes a page full of scripts and remote pictures, and only its words come in", async ({ newsroom }) => {
  const page = await newsroom.found();
  await pasteDraft(page, { text: words, html: poisoned });
  await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  await expect(desk.text).toContainText(words);
  await expect(desk.text).toContainText("Ban quản lý chợ cho biết vé gửi xe là 10.000 đồng.");
  await expect(desk.text.getByRole("heading", { name: "Chợ phiên Bắc Hà mở lại" })).toBeVisible();
  await expectHarmless(desk);
});

test("an editor pastes the same page into a text being edited, and only its words come in", async ({ newsroom }) => {
  const page = await newsroom.found();
  await pasteDraft(page, { text: "Tin chợ phiên\n\nBản thảo còn thiếu đoạn cuối." });
  await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  await desk.startEditing();
  await desk.caretAfter("đoạn cuối.");
  await copy(page, { text: words, html: poisoned });
  await page.keyboard.press(pasteKey);
  await expect(desk.text).toContainText(words);
  await expect(desk.text).toContainText("vé gửi xe là 10.000 đồng.");
  await expect(desk.saved).toBeVisible();
  await expectHarmless(desk);
  await page.reload();
  await desk.isReady();
  await expect(desk.text).toContainText(words);
  await expectHarmless(desk);
});

test("annotated words that are copied and pasted bring no annotation along", async ({ newsroom }) => {
  const page = await newsroom.found();
  await pasteDraft(page, { text: "Mùa nước nổi\n\nNước lũ năm nay cao 3,9 m. Người dân vui mừng." });
  await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  await desk.annotate("3,9 m", "number");
  await expect(desk.saved).toBeVisible();
  // For other programs: the words as they stand, without a trace of what is said of them.
  await desk.select("năm nay cao 3,9 m.");
  const copied = await copiedFrom(page);
  expect(copied.plain).toBe("năm nay cao 3,9 m.");
  expect(copied.html).toContain("3,9 m");
  expect(copied.html).not.toMatch(/anno|<mark|<span|class=|style=|data-(?!pm-slice|kind|block="")/);
  await desk.startEditing();
  await desk.select("cao 3,9 m.");
  await page.keyboard.press("ControlOrMeta+c");
  await desk.caretAfter("vui mừng.");
  await page.keyboard.press(pasteKey);
  await expect(desk.text).toContainText("vui mừng.cao 3,9 m.");
  await expect(desk.saved).toBeVisible();
  await expect(desk.text.locator("mark")).toHaveText(["3,9 m"]);
  await page.reload();
  await desk.isReady();
  await expect(desk.item("3,9 m", { kind: "number", standing: "unchecked" })).toHaveCount(1);
  await expect(desk.text.locator("mark")).toHaveText(["3,9 m"]);
});

/** What copying leaves for other programs. */
async function copiedFrom(page: Page): Promise<{ plain: string; html: string }> {
  const copied = page.evaluate(() => new Promise<{ plain: string; html: string }>((resolve) => {
    document.addEventListener("copy", ({ clipboardData }) => resolve({ plain: clipboardData?.getData("text/plain") ?? "", html: clipboardData?.getData("text/html") ?? "" }), { once: true });
    document.documentElement.dataset["listens"] = "";
  }));
  await page.waitForFunction(() => "listens" in document.documentElement.dataset);
  await page.keyboard.press("ControlOrMeta+c");
  return copied;
}

async function expectHarmless({ page, text }: ReturnType<typeof galley>): Promise<void> {
  await expect(text).not.toContainText(/window|remote|import/);
  for (const role of ["img", "link", "button", "figure"] as const) await expect(text.getByRole(role)).toHaveCount(0);
  expect(await page.evaluate(() => "poisoned" in window)).toBe(false);
}
