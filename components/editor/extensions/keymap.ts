// What keys do while the text is being edited; everything else is in the galley's own keys.
import { Extension } from "@tiptap/core";
import { baseKeymap, splitBlockAs, toggleMark } from "@tiptap/pm/commands";
import { keymap } from "@tiptap/pm/keymap";
import type { Command, EditorState } from "@tiptap/pm/state";

const lineBreak: Command = (state, dispatch) => {
  const node = state.schema.nodes["lineBreak"];
  if (!node) return false;
  dispatch?.(state.tr.replaceSelectionWith(node.create()).scrollIntoView());
  return true;
};

// A new block after a title, a crosshead or a caption is a paragraph; after a list item it is the next item; inside,
// both halves keep their kind. A picture stays with the first half, and a cell of a table stays one block.
const splitBlock: Command = splitBlockAs((node, atEnd, $from) => {
  const { kind, list, level } = node.attrs as { kind: string; list: string | null; level: number | null };
  const isItem = kind === "listItem";
  return { type: $from.node().type, attrs: { id: "", kind: atEnd && !isItem ? "paragraph" : kind, ...(isItem && { list, level }) } };
});

const kindAt = (state: EditorState) => state.selection.$from.parent.attrs["kind"] as unknown;

/** Enter on an empty list item ends the list there. */
const endList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || kindAt(state) !== "listItem" || $from.parent.content.size > 0) return false;
  dispatch?.(state.tr.setNodeMarkup($from.before(), null, { id: $from.parent.attrs["id"] as string, kind: "paragraph" }));
  return true;
};

const split: Command = (state, dispatch, view) =>
  kindAt(state) === "tableCell" ? lineBreak(state, dispatch, view) : endList(state, dispatch, view) || splitBlock(state, dispatch, view);

/** At its edges a cell keeps its words to itself: joined to the next one, the table would lose a place. */
const stayInCell = (edge: "start" | "end"): Command => (state) => {
  const { $from, empty } = state.selection;
  return empty && kindAt(state) === "tableCell" && $from.parentOffset === (edge === "start" ? 0 : $from.parent.content.size);
};

export const EditKeys = Extension.create({
  name: "editKeys",
  addProseMirrorPlugins() {
    const { bold, italic } = this.editor.schema.marks;
    return [
      keymap({
        Enter: split,
        "Shift-Enter": lineBreak,
        Backspace: stayInCell("start"),
        Delete: stayInCell("end"),
        ...(bold && { "Mod-b": toggleMark(bold) }),
        ...(italic && { "Mod-i": toggleMark(italic) }),
      }),
      keymap(baseKeymap),
    ];
  },
});

