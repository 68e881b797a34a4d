// What a paste or a drop may bring in, and what a copy takes out: blocks, bold, italic, line
// breaks. Ids and annotation marks stay behind: the server alone writes marks, and a copied
// block is a new block.
import { Extension } from "@tiptap/core";
import { Fragment, Slice, type Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { soberHtml } from "#components/editor/pasted-html.ts";

export const SoberPaste = Extension.create({
  name: "soberPaste",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformCopied: (slice) => new Slice(clean(slice.content), slice.openStart, slice.openEnd),
        transformPasted: (slice) => new Slice(clean(slice.content), slice.openStart, slice.openEnd),
        transformPastedHTML: soberHtml,
        transformPastedText: (text) => text.normalize("NFC"),
      },
    }),
  ],
});

function clean(fragment: Fragment): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    const marks = node.marks.filter((mark) => mark.type.name !== "anno");
    if (node.isText) {
      nodes.push(node.type.schema.text((node.text ?? "").normalize("NFC"), marks));
      return;
    }
    const attrs = node.type.name === "block" ? { ...node.attrs, id: "" } : node.attrs;
    nodes.push(node.type.create(attrs, clean(node.content), marks));
  });
  return Fragment.fromArray(nodes);
}
