// What keys do while the text is being edited; everything else is in the galley's own keys.
import { Extension } from "@tiptap/core";
import { baseKeymap, splitBlockAs, toggleMark } from "@tiptap/pm/commands";
import { keymap } from "@tiptap/pm/keymap";
import type { Command } from "@tiptap/pm/state";

const lineBreak: Command = (state, dispatch) => {
  const node = state.schema.nodes["lineBreak"];
  if (!node) return false;
  dispatch?.(state.tr.replaceSelectionWith(node.create()).scrollIntoView());
  return true;
};

// A new block after a title, a crosshead or a caption is a paragraph; inside, both halves keep their kind.
const split: Command = splitBlockAs((node, atEnd, $from) => {
  const type = $from.node().type;
  return { type, attrs: { id: "", kind: atEnd ? "paragraph" : (node.attrs["kind"] as string) } };
});

export const EditKeys = Extension.create({
  name: "editKeys",
  addProseMirrorPlugins() {
    const { bold, italic } = this.editor.schema.marks;
    return [
      keymap({
        Enter: split,
        "Shift-Enter": lineBreak,
        ...(bold && { "Mod-b": toggleMark(bold) }),
        ...(italic && { "Mod-i": toggleMark(italic) }),
      }),
      keymap(baseKeymap),
    ];
  },
});

