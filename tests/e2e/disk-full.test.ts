import { join } from "node:path";
import Database from "better-sqlite3";
import vi from "#messages/vi.json" with { type: "json" };
import { galley } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";

const article = `Bản Lác đón khách trở lại

Trong tháng 10, bản Lác đón 3.200 lượt khách, tăng 18% so với cùng kỳ.`;

/** Lets SQLite refuse every entry of a text's log as it does when the disk is full, until it is emptied again. */
function diskOf(folder: string) {
  const run = (sql: string) => {
    const database = new Database(join(folder, "soat.db"), { timeout: 10_000 });
    database.exec(sql);
    database.close();
  };
  return {
    fill: () => run(`CREATE TRIGGER "full" BEFORE INSERT ON "DocumentUpdate" BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`),
    empty: () => run(`DROP TRIGGER "full"`),
  };
}

test("while the server's disk is full the article says so and cannot be edited, and what was typed is saved once there is room", async ({ newsroom }) => {
  newsroom.expectTrouble(/was not written and is tried again/);
  newsroom.story(article);
  const page = await newsroom.found();
  await pasteDraft(page, { text: article });
  await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  await desk.startEditing();
  await desk.caretAfter("cùng kỳ");
  const disk = diskOf(newsroom.desk.folder);
  disk.fill();
  // At once: key by key, the text might be closed before the last.
  await page.keyboard.insertText(" năm ngoái");
  const banner = page.getByText(vi.collab.disk);
  await expect(banner).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: vi.galley.save.disk })).toBeVisible();
  await expect(desk.text).toHaveAttribute("contenteditable", "false");
  await page.keyboard.type("zzz");
  await expect(desk.text).toContainText("cùng kỳ năm ngoái.");

  disk.empty();
  await expect(banner).toBeHidden();
  await expect(desk.saved).toBeVisible();
  await expect(desk.text).toHaveAttribute("contenteditable", "true");
  await page.reload();
  await desk.isReady();
  await expect(desk.text).toContainText("cùng kỳ năm ngoái.");
});
