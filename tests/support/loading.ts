// How an article comes onto the desk: pasted, as plain text or with formatting, or as a file.
import { expect, type Locator, type Page } from "@playwright/test";
import vi from "#messages/vi.json" with { type: "json" };

export interface Pasted {
  text: string;
  html?: string;
}

/** Puts something on the clipboard exactly as another program might, with all that a browser would rather clean up. */
export async function copy(page: Page, { text, html }: Pasted): Promise<void> {
  await page.evaluate((brought) => {
    document.addEventListener("copy", (event) => {
      event.clipboardData?.setData("text/plain", brought.text);
      if (brought.html !== undefined) event.clipboardData?.setData("text/html", brought.html);
      event.preventDefault();
      event.stopImmediatePropagation();
    }, { capture: true, once: true });
    document.execCommand("copy");
  }, { text, html });
}

export const pasteKey = "ControlOrMeta+v";

/** Opens the loading page and pastes; ends on the preview. */
export async function pasteDraft(page: Page, pasted: Pasted, words = vi): Promise<void> {
  await page.goto("/articles/new");
  const box = page.getByRole("textbox", { name: words.loading.text });
  await expect(box).toBeFocused();
  await copy(page, pasted);
  await box.press(pasteKey);
  await expect(page.getByRole("heading", { name: words.loading.blocks })).toBeVisible();
}

export interface ChosenFile {
  name: string;
  buffer: Buffer;
}

/** Opens the loading page and chooses a file, or several, whatever comes of it. */
export async function chooseFile(page: Page, files: ChosenFile | ChosenFile[], words = vi): Promise<void> {
  await page.goto("/articles/new");
  const asked = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: words.loading.chooseFile, exact: true }).click();
  await (await asked).setFiles([files].flat().map((file) => ({ ...file, mimeType: "application/octet-stream" })));
}

/** Drops files on the page as a file manager would. */
export async function dropFiles(page: Page, files: ChosenFile[]): Promise<void> {
  const data = await page.evaluateHandle((brought) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of brought) transfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
    return transfer;
  }, files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") })));
  await page.getByRole("heading", { level: 1 }).dispatchEvent("drop", { dataTransfer: data });
}

/** The row of a file that was brought. */
export function fileRow(page: Page, name: string) {
  return page.getByRole("list", { name: vi.files.list }).getByRole("listitem", { name, exact: true });
}

/** Loads what the preview shows, and ends in the galley. Answers with the article's address. */
export async function loadDraft(page: Page, { title, words = vi }: { title?: string; words?: typeof vi } = {}): Promise<string> {
  if (title !== undefined) await page.getByLabel(words.loading.headline, { exact: true }).fill(title);
  await page.getByRole("button", { name: new RegExp(`^${words.loading.load}`) }).click();
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/);
  return page.url();
}

/** Resolves when the page's script has taken an element over and listens for keys: what the server drew can be seen and focused long before. */
export async function isAwake(element: Locator): Promise<void> {
  await expect.poll(() => element.evaluate((node) => Object.keys(node).some((name) => name.startsWith("__reactProps")))).toBe(true);
  // Listeners come right behind the taking over; nothing of it waits when the page is idle.
  await element.evaluate(() => new Promise((resolve) => { requestIdleCallback(resolve); }));
}
