// What one person wants to see of the hints, kept in their browser.
import { z } from "zod";
import type { HintClass } from "#lib/hints/hint-view.ts";

export interface HintPreferences {
  /** Which classes are painted in the text. */
  shown: Readonly<Record<HintClass, boolean>>;
  /** Nothing is hinted at in a passage until somebody has read it. */
  readsFirst: boolean;
}

const key = "soat.hints";
const stored = z.object({
  shown: z.object({ warning: z.boolean(), information: z.boolean(), item: z.boolean() }),
  readsFirst: z.boolean(),
});
// Information is folded: it is listed, and painted for who wants it.
const usual: HintPreferences = { shown: { warning: true, information: false, item: true }, readsFirst: false };

/** What is kept, or what is usual where nothing is or it cannot be read. */
export function readPreferences(storage: Storage | null): HintPreferences {
  try {
    const parsed = stored.safeParse(JSON.parse(storage?.getItem(key) ?? "null"));
    return parsed.success ? parsed.data : usual;
  } catch {
    return usual;
  }
}

export function writePreferences(storage: Storage, preferences: HintPreferences): void {
  try {
    storage.setItem(key, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing: it holds until the page is closed.
  }
}
