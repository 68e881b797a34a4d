// Everything a person can do in a galley, by subject.
import { acting, type Effects } from "#components/galley/acts/acting.ts";
import { annotationActs } from "#components/galley/acts/annotation-acts.ts";
import { bulkActs } from "#components/galley/acts/bulk-acts.ts";
import { checkActs } from "#components/galley/acts/check-acts.ts";
import { coverageActs } from "#components/galley/acts/coverage-acts.ts";
import { decideActs } from "#components/galley/acts/decide-acts.ts";
import { detailActs } from "#components/galley/acts/detail-acts.ts";
import { findActs } from "#components/galley/acts/find-acts.ts";
import { memoryActs } from "#components/galley/acts/memory-acts.ts";
import { placeActs } from "#components/galley/acts/place-acts.ts";
import { nameActs } from "#components/galley/acts/name-acts.ts";
import { proposalActs } from "#components/galley/acts/proposal-acts.ts";
import { queryActs } from "#components/galley/acts/query-acts.ts";
import { hintActs } from "#components/galley/acts/hint-acts.ts";
import { reconfirmActs } from "#components/galley/acts/reconfirm-acts.ts";
import { selectionActs } from "#components/galley/acts/selection-acts.ts";
import { sourceActs } from "#components/galley/acts/source-acts.ts";
import { spanActs } from "#components/galley/acts/span-acts.ts";
import type { HintsState } from "#components/hints/hints-state.ts";
import { talkActs } from "#components/galley/acts/talk-acts.ts";
import { workActs } from "#components/galley/acts/work-acts.ts";
import type { GalleyState } from "#components/galley/galley-state.ts";

export type GalleyActs = ReturnType<typeof galleyActs>;

export function galleyActs(state: GalleyState, hints: HintsState, effects: Effects) {
  const base = acting(state, effects);
  const selection = selectionActs(base);
  const annotations = annotationActs(base);
  const find = findActs(base);
  return {
    selectedRow: base.selectedRow, undo: base.undo, focusText: base.focusText,
    ...selection, ...annotations, ...checkActs(base, selection), ...bulkActs(base, selection, annotations), ...spanActs(base, annotations), ...placeActs(base), ...sourceActs(base), ...detailActs(base),
    ...find, ...hintActs(base, hints, annotations, find), ...nameActs(base, hints), ...reconfirmActs(base), ...talkActs(base, annotations), ...proposalActs(base, selection), ...workActs(base), ...coverageActs(base), ...queryActs(base), ...decideActs(base), ...memoryActs(base),
  };
}
