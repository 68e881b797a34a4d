// What is said of the article in the strip above its text.
import type { Acting } from "#components/galley/acts/acting.ts";
import type { DetailChanges } from "#lib/article/details-schema.ts";
import { detailNames } from "#lib/article/details.ts";

export function detailActs({ state, send, done, onRefused }: Acting) {
  /** True when it was kept; when not, what was typed stays in the form. */
  async function setDetails(details: DetailChanges): Promise<boolean> {
    const before = state.snapshot.details;
    state.set({ details: { ...before, ...details } });
    const outcome = await send({ type: "set-details", details });
    if (outcome.ok) {
      const back: DetailChanges = Object.fromEntries(detailNames.flatMap((name) => (name in details ? [[name, before[name]]] : [])));
      done("detailed", 1, async () => void await setDetails(back));
      return true;
    }
    state.set({ details: before });
    onRefused(outcome.reason);
    return false;
  }

  /** "I have it now": what is changed from here on is shown as changed. */
  async function receive(): Promise<boolean> {
    const outcome = await send({ type: "receive-article" });
    if (!outcome.ok) onRefused(outcome.reason);
    return outcome.ok;
  }

  return { setDetails, receive };
}
