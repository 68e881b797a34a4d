// The one definition of what a document may contain, as Tiptap extensions without views.
// A document holds blocks; every block is one textblock node whose kind is an attribute, so
// that changing a kind is an attribute change in Yjs and never a delete and insert (which
// would lose what others type meanwhile). The mark "anno" holds an annotation's id and
// nothing else: who, why and how it stands are rows.
import { getSchema, Mark, Node } from "@tiptap/core";
import { blockKinds, type BlockKind } from "#lib/article/block.ts";
import { attributesOf, detailNames, detailsOf, elementAttributes, pictureAddress } from "#lib/article/block-attributes.ts";
import { safeHref } from "#lib/article/href.ts";

/**
 * Raised with every change below. A document of another version is migrated; a socket of another version is refused.
 * 2: links; quotations; places of list items and table cells, pictures of captions. All of them are attributes and marks
 * that version 1 did not have and whose absence means what it meant there: a document of version 1 is one of version 2.
 */
export const schemaVersion = 2;

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
  title: "h1", crosshead: "h2", quotation: "blockquote", lead: "p", paragraph: "p", caption: "p", credit: "p", dateline: "p", listItem: "p", tableCell: "p",
};

/** What a page's element says of a block, in the names of the node's attributes. Used for text of our own alone. */
function ownAttributes(element: HTMLElement): Record<string, unknown> {
  const raw = (name: string) => element.getAttribute(`data-${name}`);
  const number = (name: string) => (raw(name) === null ? null : Number(raw(name)));
  return attributesOf(detailsOf({
    kind: raw("kind"), list: raw("list"), level: number("level"), start: number("start"),
    row: number("row"), column: number("column"), columns: number("columns"), span: number("span"), header: raw("header") !== null,
    picture: raw("picture"), alt: raw("alt"),
  }));
}

const absent = { default: null, keepOnSplit: false, rendered: false };

export const BlockNode = Node.create({
  name: "block", content: "inline*", defining: true, priority: 1000,
  addAttributes: () => ({
    id: { default: "", keepOnSplit: false, rendered: false },
    kind: { default: "paragraph", keepOnSplit: false, rendered: false },
    ...Object.fromEntries(detailNames.map((name) => [name, absent])),
  }),
  parseHTML: () => [
    { tag: "h1", attrs: { kind: "title" } },
    { tag: "h2, h3, h4, h5, h6", attrs: { kind: "crosshead" } },
    { tag: "figcaption", attrs: { kind: "caption" } },
    { tag: "p[data-kind], figure[data-kind], blockquote[data-kind]", getAttrs: (element) =>
      blockKinds.some((known) => known === element.getAttribute("data-kind")) ? ownAttributes(element) : false, priority: 60, contentElement: ownContent },
    { tag: "p" },
  ],
  renderHTML: ({ node }) => {
    const { kind, picture } = detailsOf(node.attrs);
    const attributes = { ...elementAttributes(node.attrs), "data-block": node.attrs["id"] as string };
    if (!picture) return [tagOf[kind], attributes, 0];
    const drawn = picture.file
      ? ["img", { src: pictureAddress(picture.file), alt: picture.alt, loading: "lazy", draggable: "false" }] as const
      : ["span", { class: "no-picture" }, picture.alt] as const;
    return ["figure", attributes, drawn, ["figcaption", 0]];
  },
});

function ownContent(element: globalThis.Node): HTMLElement {
  const own = element as HTMLElement;
  return own.querySelector<HTMLElement>(":scope > figcaption") ?? own;
}

export const Bold = Mark.create({ name: "bold", parseHTML: () => [{ tag: "strong" }, { tag: "b" }], renderHTML: () => ["strong", 0] });
export const Italic = Mark.create({ name: "italic", parseHTML: () => [{ tag: "em" }, { tag: "i" }], renderHTML: () => ["em", 0] });

export const Link = Mark.create({
  name: "link", inclusive: false, priority: 1500,
  addAttributes: () => ({ href: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: "a[href]", getAttrs: (element) => {
    const href = safeHref(element.getAttribute("href"));
    return href ? { href } : false;
  } }],
  // Asked again here: the attribute may have come from anybody's browser.
  renderHTML: ({ mark }) => {
    const href = safeHref(mark.attrs["href"]);
    return href ? ["a", { href, title: href, target: "_blank", rel: "noopener noreferrer nofollow" }, 0] : ["span", 0];
  },
});

export const Anno = Mark.create({
  name: "anno", excludes: "", inclusive: false, keepOnSplit: true, priority: 2000,
  addAttributes: () => ({ id: { default: "", rendered: false } }),
  // Never from outside: marks are written by the server alone.
  parseHTML: () => [],
  renderHTML: ({ mark }) => ["mark", { class: "anno", "data-anno": mark.attrs["id"] as string }, 0],
});

/** Everything a document may contain, for the editor and for the server alike. */
export const schemaExtensions = [Document, Text, LineBreak, BlockNode, Bold, Italic, Link, Anno];

/** The ProseMirror schema of these extensions. */
export const schema = getSchema(schemaExtensions);
