// The numbers of ordered list items, drawn as an attribute that the stylesheet shows in front of
// the words. They are counted anew when a list may have changed; nothing of them is in the text.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { readDoc } from "#components/editor/read-doc.ts";
import { listNumbers } from "#lib/article/list-numbers.ts";

const key = new PluginKey<DecorationSet>("listNumbers");

export const ListNumbers = Extension.create({
  name: "listNumbers",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, state) => lay(state.doc),
        apply(tr, before) {
          if (!tr.docChanged) return before;
          // Typing inside blocks moves no number: most key presses only map what is there.
          return hasSameLists(tr.before, tr.doc) ? before.map(tr.mapping, tr.doc) : lay(tr.doc);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

const hasSameLists = (before: Node, after: Node): boolean => {
  if (before.childCount !== after.childCount) return false;
  for (let index = 0; index < after.childCount; index += 1) {
    const was = before.child(index);
    const is = after.child(index);
    if (was === is) continue;
    // Another node without list attributes in its attributes: another change of the same block.
    if (["kind", "list", "level", "start"].some((name) => was.attrs[name] !== is.attrs[name])) return false;
    // A change from outside replaces nodes whole, which mapping would take for a deletion.
    if (is.attrs["list"] !== null) return false;
  }
  return true;
};

function lay(doc: Node): DecorationSet {
  const numbers = listNumbers(readDoc(doc));
  const decorations: Decoration[] = [];
  doc.forEach((node, offset, index) => {
    const number = numbers[index];
    if (typeof number === "number") decorations.push(Decoration.node(offset, offset + node.nodeSize, { "data-number": String(number) }));
  });
  return DecorationSet.create(doc, decorations);
}
