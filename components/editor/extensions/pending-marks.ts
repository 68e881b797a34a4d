// An annotation is painted in the frame in which it is made, before the server has written
// its mark: as a decoration on the words it was made on. Pending ones are few, so they are
// laid anew after every change instead of being mapped (a change from outside replaces the
// whole document and would drop mapped decorations).
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { readBlock } from "#components/editor/read-doc.ts";
import { positionOf } from "#components/editor/positions.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Place } from "#lib/commands.ts";
import type { AnnotationId } from "#lib/id.ts";

export interface PendingMark {
  id: AnnotationId;
  kind: Kind;
  place: Place;
  /** It has a place and no look: what hangs on it is drawn. */
  isUnseen?: true;
}

interface PendingState {
  marks: readonly PendingMark[];
  decorations: DecorationSet;
}

const key = new PluginKey<PendingState>("pendingMarks");

export const PendingMarks = Extension.create({
  name: "pendingMarks",
  addProseMirrorPlugins: () => [
    new Plugin<PendingState>({
      key,
      state: {
        init: () => ({ marks: [], decorations: DecorationSet.empty }),
        apply(tr, before, _old, state) {
          const marks = (tr.getMeta(key) as readonly PendingMark[] | undefined) ?? before.marks;
          if (marks.length === 0) return before.marks.length === 0 ? before : { marks, decorations: DecorationSet.empty };
          if (marks === before.marks && !tr.docChanged) return before;
          return { marks, decorations: lay(state, marks) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});

/** Shows these annotations as pending, and no others. */
export function showPending(view: EditorView, marks: readonly PendingMark[]): void {
  const shown = key.getState(view.state)?.marks ?? [];
  if (shown.length === marks.length && shown.every((mark, i) => mark === marks[i])) return;
  view.dispatch(view.state.tr.setMeta(key, marks).setMeta("addToHistory", false));
}

function lay(state: EditorState, marks: readonly PendingMark[]): DecorationSet {
  return DecorationSet.create(state.doc, marks.flatMap(({ id, kind, place, isUnseen }) => {
    if (isUnseen || hasMark(state.doc, place.start.block, id)) return [];
    const from = positionOf(state.doc, place.start);
    const to = positionOf(state.doc, place.end);
    if (from === null || to === null || to <= from) return [];
    return [Decoration.inline(from, to, { nodeName: "mark", class: "anno", "data-kind": kind, "data-standing": "unchecked", "data-pending": "" })];
  }));
}

function hasMark(doc: Node, blockId: string, id: AnnotationId): boolean {
  let found = false;
  doc.forEach((node) => {
    if (node.attrs["id"] === blockId) found ||= readBlock(node).marks.some((mark) => mark.type === "anno" && mark.id === id);
  });
  return found;
}
