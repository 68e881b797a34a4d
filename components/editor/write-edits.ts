// A replacement written into the living text: every edit in one transaction of the page's own,
// so that one undo takes all of it back and others get it as one change. Past ProseMirror,
// whose binding would write a block anew from its first edit to its last.
import type { Editor } from "@tiptap/core";
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { Block, BlockMark } from "#lib/article/block.ts";
import type { Edit } from "#lib/find/edits.ts";

export interface BlockEdits {
  block: Block;
  /** In text order, none overlapping. */
  edits: readonly Edit[];
}

/** Writes edits of the text as it stands in the editor now. Answers how to take them back: false when that was done already. */
export function writeEdits(editor: Editor, changes: readonly BlockEdits[]): () => boolean {
  const { type, doc } = ySyncPluginKey.getState(editor.state) as { type: Y.XmlFragment; doc: Y.Doc };
  const { undoManager } = yUndoPluginKey.getState(editor.state) as { undoManager: Y.UndoManager };
  undoManager.stopCapturing();
  doc.transact(() => editFragment(type, changes), ySyncPluginKey);
  undoManager.stopCapturing();
  const written = undoManager.undoStack.at(-1);
  return () => {
    if (!written || !undoManager.undoStack.includes(written)) return false;
    // This one alone: what was typed since stays, and nothing older goes where there is nothing left of this to take back.
    const others = undoManager.undoStack.filter((one) => one !== written);
    undoManager.undoStack = [written];
    undoManager.undo();
    undoManager.undoStack = others;
    return true;
  };
}

/** Writes the edits; inside a transaction of the caller's. */
export function editFragment(fragment: Y.XmlFragment, changes: readonly BlockEdits[]): void {
  const elements = new Map(fragment.toArray().flatMap((element) => (element instanceof Y.XmlElement ? [[element.getAttribute("id"), element] as const] : [])));
  for (const { block, edits } of changes) {
    const element = elements.get(block.id);
    if (!element) continue;
    const runs = runsOf(element);
    const names = namesOf(runs);
    // From the last to the first: what was not yet written keeps its place.
    for (const edit of edits.toReversed()) writeEdit(runs, edit, names);
  }
}

interface Run {
  text: Y.XmlText;
  from: number;
  to: number;
  delta: readonly { attributes?: Record<string, unknown> }[];
}

function runsOf(element: Y.XmlElement): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const child of element.toArray()) {
    const to = from + (child instanceof Y.XmlText ? child.length : 1);
    if (child instanceof Y.XmlText) runs.push({ text: child, from, to, delta: child.toDelta() as Run["delta"] });
    from = to;
  }
  return runs;
}

function writeEdit(runs: readonly Run[], edit: Edit, names: ReadonlyMap<string, readonly [string, unknown]>): void {
  const touched = runs.filter((run) => (edit.from < edit.to ? run.from < edit.to && run.to > edit.from : run.from <= edit.from && run.to >= edit.from));
  touched.toReversed().forEach(({ text, from, to }, at) => {
    const start = Math.max(edit.from, from) - from;
    const length = Math.min(edit.to, to) - from - start;
    const isFirst = at === touched.length - 1;
    if (isFirst && edit.text) text.insert(start, edit.text, Object.fromEntries(edit.marks.flatMap((mark) => [names.get(keyOf(mark)) ?? []].filter((one) => one.length > 0))));
    if (length > 0) text.delete(start + (isFirst ? edit.text.length : 0), length);
  });
}

/** Under which name, with which value, each mark of a block stands in its text. */
function namesOf(runs: readonly Run[]): Map<string, readonly [string, unknown]> {
  const names = new Map<string, readonly [string, unknown]>();
  for (const { delta } of runs) {
    for (const { attributes } of delta) for (const [name, value] of Object.entries(attributes ?? {})) names.set(storedKey(name, value), [name, value]);
  }
  return names;
}

function storedKey(name: string, value: unknown): string {
  const { id, href } = (typeof value === "object" && value !== null ? value : {}) as { id?: unknown; href?: unknown };
  return name.startsWith("anno") ? `anno ${String(id)}` : name === "link" ? `link ${String(href)}` : name;
}

function keyOf(mark: BlockMark): string {
  return mark.type === "anno" ? `anno ${mark.id}` : mark.type === "link" ? `link ${mark.href}` : mark.type;
}
