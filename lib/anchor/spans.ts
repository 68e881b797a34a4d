// The marks of one block, gathered per annotation and remembered per Block object: blocks are
// immutable, so an unchanged block is never read twice.
import type { Block } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";
import type { Span } from "#lib/text/canonical.ts";

export type BlockSpans = ReadonlyMap<AnnotationId, readonly Span[]>;

const known = new WeakMap<Block, BlockSpans>();

/** Where each annotation is marked in a block: in text order, touching stretches joined, none empty, all inside the text. */
export function blockSpans(block: Block): BlockSpans {
  const remembered = known.get(block);
  if (remembered) return remembered;
  const spans = new Map<AnnotationId, Span[]>();
  const marks = block.marks.filter((mark) => mark.type === "anno").sort((a, b) => a.from - b.from || b.to - a.to);
  for (const mark of marks) {
    const from = Math.max(0, mark.from);
    const to = Math.min(block.text.length, mark.to);
    if (from >= to) continue;
    const own = spans.get(mark.id);
    const last = own?.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (own) own.push({ from, to });
    else spans.set(mark.id, [{ from, to }]);
  }
  known.set(block, spans);
  return spans;
}
