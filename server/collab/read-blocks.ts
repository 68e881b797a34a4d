// An article's text as plain blocks, read from its Yjs document, and the way back from an
// offset in a block's text to a place in Yjs. Blocks are kept until they change, so that a key press costs one block.
import * as Y from "yjs";
import type { Block, BlockMark } from "#lib/article/block.ts";
import { detailsOf } from "#lib/article/block-attributes.ts";
import { safeHref } from "#lib/article/href.ts";
import { fragmentName } from "#lib/schema/schema.ts";
import type { AnnotationId } from "#lib/id.ts";
import { isAnnoName } from "#server/collab/mark-name.ts";

const lineBreak = "\u2028";
const atom = "\uFFFC";

/** A stretch of a block's text that is one Y.XmlText; atoms lie between runs. */
interface Run {
  text: Y.XmlText;
  from: number;
  to: number;
}

export interface LivingBlock {
  element: Y.XmlElement;
  block: Block;
  runs: readonly Run[];
}

/** A reader of one document. It answers the living text at every call; blocks that did not change are the same objects. */
export function createBlockReader(doc: Y.Doc): () => LivingBlock[] {
  const fragment = doc.getXmlFragment(fragmentName);
  const kept = new WeakMap<Y.XmlElement, LivingBlock>();
  fragment.observeDeep((events) => {
    for (const event of events) {
      let type = event.target as Y.AbstractType<unknown> | null;
      while (type && type.parent !== fragment) type = type.parent as Y.AbstractType<unknown> | null;
      if (type instanceof Y.XmlElement) kept.delete(type);
    }
  });
  return () => fragment.toArray().flatMap((element) => {
    if (!(element instanceof Y.XmlElement)) return [];
    const known = kept.get(element) ?? readBlock(element);
    kept.set(element, known);
    return [known];
  });
}

function readBlock(element: Y.XmlElement): LivingBlock {
  const marks: BlockMark[] = [];
  const runs: Run[] = [];
  let text = "";
  for (const child of element.toArray()) {
    if (!(child instanceof Y.XmlText)) {
      text += child instanceof Y.XmlElement && child.nodeName === "lineBreak" ? lineBreak : atom;
      continue;
    }
    const from = text.length;
    for (const piece of child.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
      const start = text.length;
      text += typeof piece.insert === "string" ? piece.insert : atom;
      for (const [name, value] of Object.entries(piece.attributes ?? {})) addMark(marks, name, value, start, text.length);
    }
    if (text.length > from) runs.push({ text: child, from, to: text.length });
  }
  return {
    element, runs,
    block: { id: textOf(element.getAttribute("id")), ...detailsOf(element.getAttributes()), text, marks },
  };
}

function addMark(marks: BlockMark[], name: string, value: unknown, from: number, to: number): void {
  if (name === "bold" || name === "italic") {
    const last = marks.findLast((mark) => mark.type === name);
    if (last && last.to === from) last.to = to;
    else marks.push({ type: name, from, to });
    return;
  }
  if (name === "link") {
    const href = safeHref(propertyOf(value, "href"));
    const last = marks.findLast((mark) => mark.type === "link");
    if (last?.type === "link" && last.to === from && last.href === href) last.to = to;
    else if (href) marks.push({ type: "link", href, from, to });
    return;
  }
  if (!isAnnoName(name) ) return;
  const id = textOf(propertyOf(value, "id")) as AnnotationId;
  const last = marks.findLast((mark) => mark.type === "anno" && mark.id === id);
  if (last && last.to === from) last.to = to;
  else if (id !== "") marks.push({ type: "anno", id, from, to });
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
