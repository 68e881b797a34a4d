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

function buildBlock(block: Block, id: string): Y.XmlElement {
  const element = new Y.XmlElement("block");
  element.setAttribute("id", id);
  // Y.XmlElement's type says text, Yjs and the binding keep numbers and booleans too.
  for (const [name, value] of Object.entries(attributesOf(block))) if (value !== null) element.setAttribute(name, value as string);
  const children: (Y.XmlElement | Y.XmlText)[] = [];
  let from = 0;
  for (const [index, line] of block.text.split("\u2028").entries()) {
    if (index > 0) children.push(new Y.XmlElement("lineBreak"));
    if (line !== "") children.push(buildText(block, from, from + line.length));
    from += line.length + 1;
  }
  element.insert(0, children);
  return element;
}

function buildText(block: Block, from: number, to: number): Y.XmlText {
  const marks = block.marks.filter((mark) => mark.from < to && mark.to > from && mark.from < mark.to);
  const cuts = new Set([from, to]);
  for (const mark of marks) {
    cuts.add(Math.max(mark.from, from));
    cuts.add(Math.min(mark.to, to));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const text = new Y.XmlText();
  text.applyDelta(edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? to;
    const covering = marks.filter((mark) => mark.from <= start && mark.to >= end);
    return { insert: block.text.slice(start, end), attributes: Object.fromEntries(covering.map(attributeOf)) };
  }));
  return text;
}

function attributeOf(mark: BlockMark): [string, object] {
  switch (mark.type) {
    case "anno": return [annoName(mark.id), { id: mark.id }];
    case "link": return ["link", { href: mark.href }];
    case "bold": case "italic": return [mark.type, {}];
  }
}
