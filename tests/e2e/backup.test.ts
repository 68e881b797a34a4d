import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { openDesk } from "#tests/support/desk.ts";
import { galley } from "#tests/support/galley.ts";
import { loadDraft, pasteDraft } from "#tests/support/loading.ts";
import { expect, test } from "#tests/support/newsroom.ts";
import { founder, signIn } from "#tests/support/people.ts";
import { soat } from "#tests/support/soat.ts";

const article = `Kè sông Vàm Cỏ xong trước mùa lũ

Tỉnh chi 48 tỉ đồng cho 3,6 km kè, xong ngày 12.9.

Dân hai bờ chờ.`;

/** The report as data, without when and at which entry of the chain it was made. */
async function report(request: APIRequestContext, address: string): Promise<unknown> {
  const answer = await request.get(`/api${new URL(address).pathname}/report?form=json`);
  expect(answer.ok()).toBe(true);
  const { generated: _generated, audit: _audit, ...rest } = await answer.json() as Record<string, unknown>;
  return rest;
}

test("a backup is made while somebody writes, and elsewhere it gives the same report", async ({ newsroom, browser }) => {
  test.setTimeout(120_000);
  newsroom.story(article);
  const page = await newsroom.found();
  await pasteDraft(page, { text: article });
  const address = await loadDraft(page);
  const desk = galley(page);
  await desk.isReady();
  await desk.annotate("48 tỉ đồng", "number");
  await desk.pick("48 tỉ đồng");
  await desk.useNewSource("Quyết định 271");
  await desk.sheet.focus();
  await desk.confirm("Điều 2");
  await expect(desk.item("48 tỉ đồng", { standing: "passed" })).toBeVisible();
  const before = await report(page.request, address);

  await desk.startEditing();
  await desk.caretAfter("hai bờ chờ");
  const typing = page.keyboard.type(", theo lời hứa từ mùa nước năm ngoái", { delay: 60 });
  const elsewhere = mkdtempSync(join(tmpdir(), "soat-restored-"));
  const file = join(elsewhere, "ban-sao.soat");
  const made = await soat(newsroom.desk.folder, "backup", file);
  expect(made.said).toMatch(/audit entry \d+\. Read again and whole\./);
  expect(made.code).toBe(0);
  await typing;
  await expect(desk.saved).toBeVisible();

  const folder = join(elsewhere, "data");
  expect(await soat(folder, "restore", file)).toMatchObject({ code: 0 });
  const again = await soat(folder, "restore", file);
  expect(again.code).toBe(1);
  expect(again.said).toContain("--force");

  const restored = await openDesk(folder);
  try {
    const context = await browser.newContext({ baseURL: restored.url, locale: "vi-VN" });
    const reader = await context.newPage();
    await signIn(reader, founder);
    const now = await report(reader.request, address);
    // Of the sentence that was being typed some is in it, or none; what was said of the others is there whole.
    expect(now).toMatchObject({ items: (before as { items: unknown }).items, sources: (before as { sources: unknown }).sources });
    await galley(reader).visit(new URL(address).pathname);
    await expect(galley(reader).text).toContainText("xong ngày 12.9");
    await expect(galley(reader).item("48 tỉ đồng", { standing: "passed" })).toBeVisible();
    await context.close();
  } finally {
    await restored.close();
    rmSync(elsewhere, { recursive: true, force: true });
  }
});
