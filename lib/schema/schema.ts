// The one definition of what a document may contain, as Tiptap extensions without views.
// A document holds blocks; every block is one textblock node whose kind is an attribute, so
// that changing a kind is an attribute change in Yjs and never a delete and insert (which
// would lose what others type meanwhile). The mark "anno" holds an annotation's id and
// nothing else: who, why and how it stands are rows.
import { getSchema, Mark, Node } from "@tiptap/core";
import { blockKinds, type BlockKind } from "#lib/article/block.ts";

/** Raised with every change below. A document of another version is migrated; a socket of another version is refused. */
export const schemaVersion = 1;

/** Name of the XmlFragment in the Y.Doc that holds the document. */
export const fragmentName = "default";

export const Document = Node.create({ name: "doc", topNode: true, content: "block*" });

export const Text = Node.create({ name: "text", group: "inline" });

/** A line break inside a block: U+2028 in canonical text. */
export const LineBreak = Node.create({
  name: "lineBreak", group: "inline", inline: true, selectable: false, linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
});

const tagOf: Record<BlockKind, string> = {
  title: "h1", crosshead: "h2", lead: "p", paragraph: "p", caption: "p", credit: "p", dateline: "p", listItem: "p", tableCell: "p",
};

export const BlockNode = Node.create({
  name: "block", content: "inline*", defining: true, priority: 1000,
  addAttributes: () => ({
    id: { default: "", keepOnSplit: false, rendered: false },
    kind: { default: "paragraph", keepOnSplit: false, rendered: false },
  }),
  parseHTML: () => [
    { tag: "h1", attrs: { kind: "title" } },
    { tag: "h2, h3, h4, h5, h6", attrs: { kind: "crosshead" } },
    { tag: "figcaption", attrs: { kind: "caption" } },
    { tag: "p[data-kind]", getAttrs: (element) => {
      const kind = blockKinds.find((known) => known === element.getAttribute("data-kind"));
      return kind ? { kind } : false;
    }, priority: 60 },
    { tag: "p" },
  ],
  renderHTML: ({ node }) => {
    const kind = node.attrs["kind"] as BlockKind;
    return [tagOf[kind] ?? "p", { "data-kind": kind, "data-block": node.attrs["id"] as string }, 0];
  },
});

export const Bold = Mark.create({ name: "bold", parseHTML: () => [{ tag: "strong" }, { tag: "b" }], renderHTML: () => ["strong", 0] });
export const Italic = Mark.create({ name: "italic", parseHTML: () => [{ tag: "em" }, { tag: "i" }], renderHTML: () => ["em", 0] });

export const Anno = Mark.create({
  name: "anno", excludes: "", inclusive: false, keepOnSplit: true, priority: 2000,
  addAttributes: () => ({ id: { default: "", rendered: false } }),
  // Never from outside: marks are written by the server alone.
  parseHTML: () => [],
  renderHTML: ({ mark }) => ["mark", { class: "anno", "data-anno": mark.attrs["id"] as string }, 0],
});

/** Everything a document may contain, for the editor and for the server alike. */
export const schemaExtensions = [Document, Text, LineBreak, BlockNode, Bold, Italic, Anno];

/** The ProseMirror schema of these extensions. */
export const schema = getSchema(schemaExtensions);
