// What is selected grows to the next larger unit of the text, and shrinks back the way it came.
import type { EditorView } from "@tiptap/pm/view";
import { blockStart, pointAt } from "#components/editor/positions.ts";
import { readDoc } from "#components/editor/read-doc.ts";
import { selectRange } from "#components/editor/selection.ts";
import type { Language } from "#lib/article/article.ts";
import { grown } from "#lib/text/grow.ts";

interface Range {
  from: number;
  to: number;
}

/** What each editor's selection has grown from, the smallest first. */
const grownFrom = new WeakMap<EditorView, Range[]>();

/** From a caret to its word, phrase, sentence, block, all of the text. False when it is all selected. */
export function growSelection(view: EditorView, language: Language): boolean {
  const { from, to } = view.state.selection;
  const next = larger(view, { from, to }, language);
  if (!next) return false;
  grownFrom.set(view, [...steps(view), { from, to }]);
  selectRange(view, next.from, next.to);
  return true;
}

/** Back to what the selection had grown from. False where it has not, or was made anew since. */
export function shrinkSelection(view: EditorView): boolean {
  const left = steps(view);
  const last = left.pop();
  grownFrom.set(view, left);
  if (!last) return false;
  selectRange(view, last.from, last.to);
  return true;
}

/** The steps that lie within what is selected now: others belong to a selection that is gone. */
function steps(view: EditorView): Range[] {
  const { from, to } = view.state.selection;
  return (grownFrom.get(view) ?? []).filter((step) => from <= step.from && step.to <= to && step.to - step.from < to - from);
}

function larger(view: EditorView, { from, to }: Range, language: Language): Range | null {
  const { doc } = view.state;
  const blocks = readDoc(doc);
  const [start, end] = [pointAt(doc, from), pointAt(doc, to)];
  const base = blockStart(doc, start.index);
  if (start.index === end.index) {
    const unit = grown(blocks[start.index]?.text ?? "", { from: start.offset, to: end.offset }, language);
    if (unit) return { from: base + unit.from, to: base + unit.to };
  }
  const whole = { from: base, to: blockStart(doc, end.index) + (blocks[end.index]?.text.length ?? 0) };
  if (start.index !== end.index && (whole.from < from || to < whole.to)) return whole;
  const all = { from: blockStart(doc, 0), to: doc.content.size - 1 };
  return all.from < from || to < all.to ? all : null;
}
