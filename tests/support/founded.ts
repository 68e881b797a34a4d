// A newsroom that has its founder: made once in a run, through the pages, and copied for each test.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "@playwright/test";
import { openDesk } from "#tests/support/desk.ts";
import { foundNewsroom } from "#tests/support/people.ts";

export interface Founded {
  /** A data folder that no process holds. */
  folder: string;
  /** With these a browser is the founder's. */
  cookies: Exclude<BrowserContextOptions["storageState"], string | undefined>;
}

/** `remove` takes the folder away again. */
export async function foundOnce(browser: Browser): Promise<{ founded: Founded; remove: () => void }> {
  const desk = await openDesk();
  const context = await browser.newContext({ baseURL: desk.url, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
  await foundNewsroom(await context.newPage());
  const cookies = await context.storageState();
  await context.close();
  await desk.stop();
  return { founded: { folder: desk.folder, cookies }, remove: () => rmSync(desk.folder, { recursive: true, force: true }) };
}

/** A copy that a desk of one's own may be opened on. */
export function copyFounded({ folder }: Founded): string {
  const copy = mkdtempSync(join(tmpdir(), "soat-e2e-"));
  cpSync(folder, copy, { recursive: true });
  return copy;
}
