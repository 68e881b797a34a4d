// The living text as plain blocks, read from ProseMirror. A block node that did not change
// gives the very same Block object again, which is what makes everything derived from the
// text cost only what changed.
import type { Mark, Node } from "@tiptap/pm/model";
import type { Block, BlockMark } from "#lib/article/block.ts";
import { attributesOf, detailsOf } from "#lib/article/block-attributes.ts";
import { safeHref } from "#lib/article/href.ts";
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
      const key = `${mark.type.name} ${String(mark.attrs["id"] ?? mark.attrs["href"] ?? "")}`;
      const last = open.get(key);
      if (last && last.to === offset) {
        last.to = to;
        continue;
      }
      const next = asBlockMark(mark, offset, to);
      if (!next) continue;
      marks.push(next);
      open.set(key, next);
    }
  });
  const fresh: Block = { id: String(node.attrs["id"]), ...detailsOf(node.attrs), text, marks };
  const sent = given.get(fresh.id);
  const block = sent && isSame(sent, fresh) ? sent : fresh;
  read.set(node, block);
  return block;
}

function isSame(a: Block, b: Block): boolean {
  return a.text === b.text && a.marks.length === b.marks.length && a.marks.every((mark, i) => isSameMark(mark, b.marks[i]))
    && isSameDetail(a, b);
}

function isSameDetail(a: Block, b: Block): boolean {
  const isPlain = !(a.list ?? b.list ?? a.cell ?? b.cell ?? a.picture ?? b.picture);
  return a.kind === b.kind && (isPlain || JSON.stringify(attributesOf(a)) === JSON.stringify(attributesOf(b)));
}

function isSameMark(a: BlockMark, b: BlockMark | undefined): boolean {
  return b !== undefined && a.type === b.type && a.from === b.from && a.to === b.to
    && (a.type !== "anno" || (b.type === "anno" && a.id === b.id)) && (a.type !== "link" || (b.type === "link" && a.href === b.href));
}

function asBlockMark({ type: { name }, attrs }: Mark, from: number, to: number): BlockMark | null {
  if (name === "anno") return attrs["id"] ? { type: "anno", id: attrs["id"] as AnnotationId, from, to } : null;
  if (name === "link") {
    const href = safeHref(attrs["href"]);
    return href ? { type: "link", href, from, to } : null;
  }
  return name === "bold" || name === "italic" ? { type: name, from, to } : null;
}
