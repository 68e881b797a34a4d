// The galley of a full desk's busy article at work: what a person brings up over it and beside it, one after the other.
import type { Page } from "@playwright/test";
import { actKeys } from "#lib/newsroom/keys.ts";
import vi from "#messages/vi.json" with { type: "json" };
import { galley, type Words } from "#tests/support/galley.ts";
import { hintsOf } from "#tests/support/hints.ts";

type Take = (screen: string) => Promise<void>;

/** Goes through the states of an open galley and does with each what the caller wants; ends in edit mode, after a moment without a line. */
export async function throughGalley(page: Page, words: Words, take: Take): Promise<void> {
  const desk = galley(page, words);
  const key = async (pressed: string) => {
    await desk.sheet.focus();
    await page.keyboard.press(pressed);
  };
  const panel = async (name: keyof Words["galley"]["panels"] & ("ledger" | "text" | "card")) => {
    // Where there is no room beside the text, ledger and card come over it.
    const bar = page.getByRole("navigation", { name: words.galley.panels.label });
    if (await bar.isVisible()) await bar.getByRole("button", { name: words.galley.panels[name], exact: true }).click();
  };
  const dialog = async (screen: string, open: () => Promise<void>) => {
    await open();
    await page.getByRole("dialog").first().waitFor();
    await take(screen);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").first().waitFor({ state: "hidden" });
  };

  await desk.isReady();
  await take("galley");
  await key("j");
  await take("galley-selected");
  await key("1");
  await take("galley-filing");
  await page.keyboard.press("Escape");
  await key(actKeys.memory);
  await take("galley-memory");
  await panel("ledger");
  await take("galley-ledger");
  await desk.ledger.getByRole("listbox").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await take("galley-picked");
  await page.keyboard.press("2");
  await take("galley-bulk");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  const hints = hintsOf(page, words);
  await hints.open();
  await take("galley-hints");
  await page.getByRole("tab", { name: words.hints.views.ledgers }).click();
  await page.getByRole("tabpanel").getByRole("listitem").first().waitFor();
  await take("galley-text-ledgers");
  await page.getByRole("tab", { name: words.hints.views.items }).click();
  await panel("text");

  await key("-");
  await take("galley-hint");
  await key("Escape");
  // On a phone the card stands over the words.
  await panel("text");
  await desk.select("thông xe");
  await page.getByRole("toolbar", { name: words.galley.bubble.label }).waitFor();
  await take("galley-words");
  await key("Escape");
  await dialog("galley-sources", () => key(actKeys.source));
  await dialog("galley-keys", () => key(actKeys.help));
  await dialog("galley-palette", () => key("ControlOrMeta+k"));
  await dialog("galley-talk", () => page.getByRole("button", { name: words.talk.title }).first().click());
  await dialog("galley-proposals", () => page.getByRole("banner").getByRole("button", { name: words === vi ? /^2 đề nghị/ : /^2 proposals/ }).click());
  await key(actKeys.proposal);
  await take("galley-proposal");
  await key("Escape");
  await key("ControlOrMeta+f");
  const bar = page.getByRole("search", { name: words.find.label });
  await bar.getByLabel(words.find.words).fill("dự án");
  await take("galley-find");
  await bar.getByLabel(words.find.replacement).fill("công trình");
  await dialog("galley-replace", () => bar.getByLabel(words.find.words).press("ControlOrMeta+Enter").then(() => bar.getByRole("button", { name: words.find.preview }).click()));
  await bar.getByRole("button", { name: words.find.close }).click();
  await key(actKeys.focus);
  await take("galley-focus");
  await key(actKeys.focus);
  await page.getByRole("button", { name: new RegExp(`^${words.changes.short}`) }).click();
  await page.getByRole("checkbox", { name: words.changes.show }).check();
  await take("galley-changes");
  await page.keyboard.press("Escape");
  await key(actKeys.suggest);
  await take("galley-suggesting");
  await page.keyboard.press("Escape");
  await desk.startEditing();
  await take("galley-editing");
  await page.context().setOffline(true);
  await page.getByRole("status").filter({ hasText: words.galley.save.offline }).waitFor();
  await take("galley-offline");
  await page.context().setOffline(false);
}
