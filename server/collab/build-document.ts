// A new article's Yjs document, built the way the editor's binding would build it from the
// same ProseMirror document: the first page that opens it finds nothing to correct.
import * as Y from "yjs";
import { fragmentName } from "#lib/schema/schema.ts";
import type { Block, BlockMark } from "#lib/article/block.ts";
import { attributesOf } from "#lib/article/block-attributes.ts";
import { annoName } from "#server/collab/mark-name.ts";
import { newBlockId } from "#server/collab/block-id.ts";

/** One Yjs update (V1) that builds these blocks. Empty and repeated block ids are replaced by new ones; U+2028 becomes a line break. */
export function buildDocument(blocks: readonly Block[]): Uint8Array {
  const doc = new Y.Doc();
  const taken = new Set<string>();
  const elements = blocks.map((block) => {
    const id = block.id === "" || taken.has(block.id) ? newBlockId() : block.id;
    taken.add(id);
    return buildBlock(block, id);
  });
  doc.transact(() => doc.getXmlFragment(fragmentName).insert(0, elements));
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** A block's element, to be put into a document. */
export function buildBlock(block: Block, id: string): Y.XmlElement {
  const element = new Y.XmlElement("block");
  element.setAttribute("id", id);
  // Y.XmlElement's type says text, Yjs and the binding keep numbers and booleans too.
  for (const [name, value] of Object.entries(attributesOf(block))) if (value !== null) element.setAttribute(name, value as string);
  element.insert(0, buildLines(block, 0, block.text.length));
  return element;
}

/** What an element holds for a stretch of its block: texts, and a break for each U+2028. */
export function buildLines(block: Block, start: number, end: number): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = [];
  let from = start;
  for (const [index, line] of block.text.slice(start, end).split("\u2028").entries()) {
    if (index > 0) children.push(new Y.XmlElement("lineBreak"));
    if (line !== "") children.push(buildText(block, from, from + line.length));
    from += line.length + 1;
  }
  return children;
}

function buildText(block: Block, from: number, to: number): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(styledPieces(block, from, to).map((piece) => ({ insert: block.text.slice(piece.from, piece.to), attributes: piece.attributes })));
  return text;
}

/** A stretch of a block cut wherever a mark begins or ends, each piece with the attributes that Yjs keeps its marks under. */
export function styledPieces(block: Block, from: number, to: number): { from: number; to: number; attributes: Record<string, object> }[] {
  const marks = block.marks.filter((mark) => mark.from < to && mark.to > from && mark.from < mark.to);
  const cuts = new Set([from, to]);
  for (const mark of marks) {
    cuts.add(Math.max(mark.from, from));
    cuts.add(Math.min(mark.to, to));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? to;
    const covering = marks.filter((mark) => mark.from <= start && mark.to >= end);
    return { from: start, to: end, attributes: Object.fromEntries(covering.map(attributeOf)) };
  });
}

function attributeOf(mark: BlockMark): [string, object] {
  switch (mark.type) {
    case "anno": return [annoName(mark.id), { id: mark.id }];
    case "link": return ["link", { href: mark.href }];
    case "bold": case "italic": return [mark.type, {}];
  }
}
