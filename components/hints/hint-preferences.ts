// What one person wants to see of the hints, kept in their browser.
import type { HintClass } from "#lib/hints/hint-view.ts";

export interface HintPreferences {
  /** Which classes are painted in the text. */
  shown: Readonly<Record<HintClass, boolean>>;
  /** Nothing is hinted at in a passage until somebody has read it. */
  readsFirst: boolean;
}

const key = "soat.hints";
// Information is folded: it is listed, and painted for who wants it.
const usual: HintPreferences = { shown: { warning: true, information: false, item: true }, readsFirst: false };

/** What is kept, or what is usual where nothing is or it cannot be read. */
export function readPreferences(storage: Storage | null): HintPreferences {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    return isPreferences(kept) ? { shown: { warning: kept.shown.warning, information: kept.shown.information, item: kept.shown.item }, readsFirst: kept.readsFirst } : usual;
  } catch {
    return usual;
  }
}

function isPreferences(kept: unknown): kept is HintPreferences {
  const given = kept as { shown?: Partial<Record<HintClass, unknown>> | null; readsFirst?: unknown } | null;
  return typeof given?.readsFirst === "boolean" && [given.shown?.warning, given.shown?.information, given.shown?.item].every((one) => typeof one === "boolean");
}

export function writePreferences(storage: Storage, preferences: HintPreferences): void {
  try {
    storage.setItem(key, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing: it holds until the page is closed.
  }
}
