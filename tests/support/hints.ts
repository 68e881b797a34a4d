// The hints beside a galley's text, as a person sees and takes them.
import { expect, type Page } from "@playwright/test";
import vi from "#messages/vi.json" with { type: "json" };
import type { Words } from "#tests/support/galley.ts";

/** Hints come from a worker of their own: a busy machine takes its time. */
export const patience = { timeout: 60_000 };

export const hintsOf = (page: Page, words: Words = vi) => {
  const name = new RegExp(`^${words.hints.views.hints}`);
  const tab = page.getByRole("tab", { name });
  const panel = page.getByRole("tabpanel", { name });
  return {
    tab, panel,
    open: async () => {
      await tab.click();
      await expect(panel.getByRole("status")).toHaveText(/^\d+ /, patience);
    },
    group: (title: string) => panel.getByRole("button", { name: new RegExp(`^${title}`) }),
    row: (quote: string) => panel.getByRole("listitem").filter({ hasText: quote }).getByRole("button"),
    card: page.getByRole("region", { name: words.hints.card }),
    dialog: page.getByRole("dialog", { name: /^Lấy tất cả/ }),
  };
};
