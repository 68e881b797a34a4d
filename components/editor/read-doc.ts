// The living text as plain blocks, read from ProseMirror. A block node that did not change
// gives the very same Block object again, which is what makes everything derived from the
// text cost only what changed.
import type { Node } from "@tiptap/pm/model";
import { blockKind, type Block, type BlockMark } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";

const read = new WeakMap<Node, Block>();

/** The blocks of a document, in order. */
export function readDoc(doc: Node): Block[] {
  const blocks: Block[] = [];
  doc.forEach((node) => blocks.push(readBlock(node)));
  return blocks;
}

/** One block node as plain data; offsets in its text are positions in the node. */
export function readBlock(node: Node): Block {
  const known = read.get(node);
  if (known) return known;
  let text = "";
  const marks: BlockMark[] = [];
  const open = new Map<string, BlockMark>();
  node.forEach((child, offset) => {
    text += child.text ?? (child.type.name === "lineBreak" ? "\u2028" : "\uFFFC");
    const to = offset + child.nodeSize;
    for (const mark of child.marks) {
      const id = mark.attrs["id"] as AnnotationId | undefined;
      const key = `${mark.type.name} ${id ?? ""}`;
      const last = open.get(key);
      if (last && last.to === offset) {
        last.to = to;
        continue;
      }
      const next = asBlockMark(mark.type.name, id, offset, to);
      if (!next) continue;
      marks.push(next);
      open.set(key, next);
    }
  });
  const kind = blockKind.safeParse(node.attrs["kind"]);
  const block: Block = { id: String(node.attrs["id"]), kind: kind.success ? kind.data : "paragraph", text, marks };
  read.set(node, block);
  return block;
}

function asBlockMark(name: string, id: AnnotationId | undefined, from: number, to: number): BlockMark | null {
  if (name === "anno") return id ? { type: "anno", id, from, to } : null;
  return name === "bold" || name === "italic" ? { type: name, from, to } : null;
}
