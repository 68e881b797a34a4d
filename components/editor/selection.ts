// The selection while checking: the text is not editable then, so a caret of our own moves by
// words, and what is selected is always whole enough to tag. Positions are ProseMirror's.
import type { EditorView } from "@tiptap/pm/view";
import { editorTools } from "#components/editor/loaded.ts";
import { blockStart, pointAt } from "#components/editor/positions.ts";
import { readDoc } from "#components/editor/read-doc.ts";
import { placeAt } from "#lib/anchor/find.ts";
import type { Place } from "#lib/commands.ts";
import type { Position } from "#lib/text/canonical.ts";
import { nextWord, previousWord, wordAt } from "#lib/text/word-bounds.ts";

/** The selected words as a place, or null when only white space or nothing is selected. */
export function selectedPlace(view: EditorView): Place | null {
  const { from, to, empty } = view.state.selection;
  if (empty) return null;
  return placeAt(readDoc(view.state.doc), pointAt(view.state.doc, from), pointAt(view.state.doc, to));
}

/** The selected words on the screen: their first line's left, their highest and lowest point. Null when nothing is selected. */
export function selectedBox(view: EditorView): { left: number; right: number; top: number; bottom: number } | null {
  const { from, to, empty } = view.state.selection;
  if (empty) return null;
  const [start, end] = [view.coordsAtPos(from, 1), view.coordsAtPos(to, -1)];
  return { left: start.left, right: end.right, top: start.top, bottom: end.bottom };
}

/** Positions of the stretch between two points of the text. */
export function rangeOf(view: EditorView, start: Position, end: Position): { from: number; to: number } {
  return { from: blockStart(view.state.doc, start.index) + start.offset, to: blockStart(view.state.doc, end.index) + end.offset };
}

/** Selects a range, in the editor and in the page, whether or not the editor has the focus. */
export function selectRange(view: EditorView, anchor: number, head: number): void {
  const selection = editorTools().TextSelection.create(view.state.doc, anchor, head);
  view.dispatch(view.state.tr.setSelection(selection));
  const from = view.domAtPos(anchor);
  const to = view.domAtPos(head);
  view.dom.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

export type Step = "word" | "character" | "line";

/** Moves the word caret, or with `extend` the end of the selection. False at the edge of the text. */
export function moveSelection(view: EditorView, direction: 1 | -1, step: Step, extend: boolean): boolean {
  const { anchor, head, empty } = view.state.selection;
  if (step === "line") return moveByLine(view, direction, extend);
  if (step === "character") {
    const next = clamp(view, head + direction);
    if (!view.state.doc.resolve(next).parent.inlineContent) return false;
    selectRange(view, extend ? anchor : next, next);
    return true;
  }
  const target = wordBeside(view, extend ? head : direction === 1 ? Math.max(anchor, head) : Math.min(anchor, head), direction, empty && !extend);
  if (!target) return false;
  if (!extend) selectRange(view, target.from, target.to);
  else selectRange(view, anchor, direction === 1 ? target.to : target.from);
  return true;
}

/** Moves the beginning of what is selected, its end staying where it is. False where nothing would be left, and at the edge of the text. */
export function moveStart(view: EditorView, direction: 1 | -1, step: "word" | "character"): boolean {
  const { from, to } = view.state.selection;
  const next = step === "character" ? clamp(view, from + direction) : startOfWordBeside(view, from, direction);
  if (next === null || next >= to || !view.state.doc.resolve(next).parent.inlineContent) return false;
  selectRange(view, next, to);
  return true;
}

/** Where the next word after the one that begins here begins, or the one before. */
function startOfWordBeside(view: EditorView, position: number, direction: 1 | -1): number | null {
  const beside = wordBeside(view, position, direction, false);
  if (!beside || direction === -1 || beside.from > position) return beside?.from ?? null;
  return wordBeside(view, beside.to, direction, false)?.from ?? null;
}

function clamp(view: EditorView, position: number): number {
  return Math.max(0, Math.min(position, view.state.doc.content.size));
}

/** The word after (or before) a position, in its block or the next one that has words. */
function wordBeside(view: EditorView, position: number, direction: 1 | -1, here: boolean): { from: number; to: number } | null {
  const { doc } = view.state;
  const blocks = readDoc(doc);
  const start = pointAt(doc, position);
  for (let index = start.index; index >= 0 && index < blocks.length; index += direction) {
    const text = blocks[index]?.text ?? "";
    const offset = index === start.index ? start.offset : direction === 1 ? 0 : text.length;
    const word = (here && index === start.index ? wordAt(text, offset) : null) ?? (direction === 1 ? nextWord(text, offset) : previousWord(text, offset));
    if (word) {
      const base = blockStart(doc, index);
      return { from: base + word.from, to: base + word.to };
    }
  }
  return null;
}

function moveByLine(view: EditorView, direction: 1 | -1, extend: boolean): boolean {
  const { anchor, head } = view.state.selection;
  const at = view.coordsAtPos(head);
  const height = at.bottom - at.top;
  for (const lines of [1, 2, 3]) {
    const found = view.posAtCoords({ left: at.left, top: at.top + height / 2 + direction * height * 1.4 * lines });
    if (!found || (direction === 1 ? found.pos <= head : found.pos >= head)) continue;
    if (extend) {
      selectRange(view, anchor, found.pos);
      return true;
    }
    const word = wordBeside(view, found.pos, direction, true);
    if (word) selectRange(view, word.from, word.to);
    return word !== null;
  }
  return false;
}
