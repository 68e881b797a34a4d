// The living text as plain blocks, read from ProseMirror. A block node that did not change
// gives the very same Block object again, which is what makes everything derived from the
// text cost only what changed.
import type { Node } from "@tiptap/pm/model";
import { blockKind, type Block, type BlockMark } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";

const read = new WeakMap<Node, Block>();
let given: ReadonlyMap<string, Block> = new Map();

/** Blocks that the server has sent: a node read for the first time that says the same gives this very object. */
export function knowBlocks(blocks: readonly Block[]): void {
  given = new Map(blocks.map((block) => [block.id, block]));
}

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
  const fresh: Block = { id: String(node.attrs["id"]), kind: kind.success ? kind.data : "paragraph", text, marks };
  const sent = given.get(fresh.id);
  const block = sent && isSame(sent, fresh) ? sent : fresh;
  read.set(node, block);
  return block;
}

function isSame(a: Block, b: Block): boolean {
  return a.text === b.text && a.kind === b.kind && a.marks.length === b.marks.length && a.marks.every((mark, i) => isSameMark(mark, b.marks[i]));
}

function isSameMark(a: BlockMark, b: BlockMark | undefined): boolean {
  return b !== undefined && a.type === b.type && a.from === b.from && a.to === b.to && (a.type !== "anno" || (b.type === "anno" && a.id === b.id));
}

function asBlockMark(name: string, id: AnnotationId | undefined, from: number, to: number): BlockMark | null {
  if (name === "anno") return id ? { type: "anno", id, from, to } : null;
  return name === "bold" || name === "italic" ? { type: name, from, to } : null;
}
