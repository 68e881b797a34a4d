// Changes that were made already, as the text shows them: what came is marked, what went stands
// struck before it.
import type { Correction } from "#components/editor/extensions/corrections.ts";
import type { ChangedSince, ChangedSpan } from "#lib/article/changed-spans.ts";

export interface ShownChanges extends ChangedSince {
  shown: readonly Correction[];
}

/** `titleOf` says who and when. */
export function shownChanges(changed: ChangedSince, titleOf: (span: ChangedSpan) => string): ShownChanges {
  return {
    ...changed,
    shown: changed.spans.map((span) => ({
      id: null, start: { block: span.block, offset: span.from }, end: { block: span.block, offset: span.to },
      changes: [{ from: 0, to: span.to - span.from, text: span.before }], isSelected: false, title: titleOf(span),
    })),
  };
}
