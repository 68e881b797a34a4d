// Typing as a Vietnamese input method does: the syllable grows and changes under the caret until it is whole, and every key
// press that makes it reaches the page as the input method's own.
import type { Page } from "@playwright/test";

/** Composes words syllable by syllable in what has the focus. Blanks and signs are typed as they are. */
export async function compose(page: Page, words: string): Promise<void> {
  const input = await page.context().newCDPSession(page);
  for (const [part] of words.matchAll(/\p{L}+|[^\p{L}]+/gu)) {
    if (!/\p{L}/u.test(part)) {
      await page.keyboard.type(part);
      continue;
    }
    const bare = part.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
    for (const text of [...[...bare].map((_letter, at) => bare.slice(0, at + 1)), part]) {
      // What a keyboard sends while an input method has it: the key's place, and 229 for the key itself.
      const key = { key: "Process", code: `Key${(text.at(-1) ?? "a").toUpperCase()}`, windowsVirtualKeyCode: 229 };
      await input.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
      await input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      await input.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
    }
    await input.send("Input.insertText", { text: part });
  }
  await input.detach();
}
