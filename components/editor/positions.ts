// Between points in the text (a block and an offset in its text) and ProseMirror positions.
import type { Node } from "@tiptap/pm/model";

export interface Point {
  block: string;
  offset: number;
}

/** The position of a point, or null when its block is gone or shorter than the offset. */
export function positionOf(doc: Node, point: Point): number | null {
  let found: number | null = null;
  doc.forEach((node, offset) => {
    if (found === null && node.attrs["id"] === point.block && point.offset <= node.content.size) found = offset + 1 + point.offset;
  });
  return found;
}

/** The point at a position, with the block's index; between blocks it is the nearer end of the text. */
export function pointAt(doc: Node, position: number): { index: number; offset: number } {
  const at = doc.resolve(Math.max(0, Math.min(position, doc.content.size)));
  if (at.depth === 0) {
    const index = at.index(0);
    const before = at.nodeBefore;
    if (before && index >= doc.childCount) return { index: index - 1, offset: before.content.size };
    return { index, offset: 0 };
  }
  return { index: at.index(0), offset: at.parentOffset };
}

/** The position where the block of this index begins its text. */
export function blockStart(doc: Node, index: number): number {
  let position = 1;
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize;
  return position;
}
