// What a newcomer is shown, in the order of the work, each beside the thing itself. A step whose thing is not there is left out.
import type { GalleyContextValue } from "#components/galley/use-galley.ts";
import { isOpen, type ItemRow } from "#components/galley/item-row.ts";

export const tourSteps = ["text", "ledger", "check", "source", "stale", "read", "report"] as const;
export type TourStep = (typeof tourSteps)[number];

interface Place {
  /** Where it is; the first that is drawn counts: on a phone some are elsewhere. */
  at: readonly string[];
  side: "top" | "bottom" | "left" | "right";
}

export const tourPlaces: Readonly<Record<TourStep, Place>> = {
  text: { at: [".galley-text [data-anno]", ".galley-text"], side: "bottom" },
  ledger: { at: [".side-tabs"], side: "bottom" },
  check: { at: ["#galley-card"], side: "left" },
  source: { at: [".cards-head > section"], side: "left" },
  stale: { at: ["#galley-card"], side: "left" },
  read: { at: [".galley-progress button", ".galley-progress"], side: "bottom" },
  report: { at: [".galley-header a[href$='/report']", ".galley-narrow button"], side: "bottom" },
};

function shownItem({ state }: GalleyContextValue, wanted: (row: ItemRow) => boolean): ItemRow | undefined {
  return state.snapshot.derived.rows.find((row) => row.isItem && row.isPlaced && !row.foldedInto && wanted(row));
}

const itemOf: Partial<Record<TourStep, (row: ItemRow) => boolean>> = {
  check: (row) => isOpen(row) && row.state.standing === "unchecked",
  stale: (row) => row.state.standing === "recheck",
};

/** Whether the article has what this step is about. */
export function hasStep(step: TourStep, context: GalleyContextValue): boolean {
  const wanted = itemOf[step];
  return !wanted || shownItem(context, wanted) !== undefined;
}

/** Brings it about that the thing is on the screen. */
export function prepareStep(step: TourStep, context: GalleyContextValue): void {
  const { state, acts, hints } = context;
  const wanted = itemOf[step];
  const row = wanted && shownItem(context, wanted);
  if (row) return acts.select(row.id);
  if (step === "ledger") hints.open("items");
  state.set({ isFocused: false, panel: step === "ledger" ? "ledger" : step === "source" ? "card" : "text" });
}
