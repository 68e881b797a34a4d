// Words that were looked for, and how they come into view.
import type { EditorView } from "@tiptap/pm/view";
import { blockStart } from "#components/editor/positions.ts";
import type { Span } from "#lib/text/canonical.ts";

export interface Hit extends Span {
  /** Number of the block. */
  index: number;
}

/** Brings a hit into the middle of the view. */
export function revealHit(view: EditorView, { index, from }: Hit): void {
  if (index >= view.state.doc.childCount) return;
  const { node } = view.domAtPos(blockStart(view.state.doc, index) + from);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "center" });
}
