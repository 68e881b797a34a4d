// Putting other words in the place of found ones so that every mark stays on its words. What
// two texts share keeps its characters and their marks; only the stretches between are new.
// The page writes these edits, and the preview foretells with them what becomes of each check.
import type { Block, BlockMark } from "#lib/article/block.ts";
import { aligned } from "#lib/text/align.ts";
import type { Span } from "#lib/text/canonical.ts";
import { tokens } from "#lib/text/tokens.ts";

/** A stretch of a block's text in whose place another text comes; empty where something is only put in. */
export interface Edit extends Span {
  text: string;
  /** Marks of the block that the new text gets, whatever stretch they now have. */
  marks: readonly BlockMark[];
}

/** What is to become of found words. In text order, none overlapping; nothing for words that stay as they are. */
export function editsFor(block: Block, hit: Span, replacement: string): Edit[] {
  return stretches(block.text.slice(hit.from, hit.to), replacement.normalize("NFC")).map(({ from, to, text }) => {
    const span = { from: hit.from + from, to: hit.from + to };
    return { ...span, text, marks: block.marks.filter((mark) => (mark.type === "anno" ? isOnNew(mark, span, hit) : isAsBefore(mark, span, hit))) };
  });
}

/**
 * The block after its edits, which are in text order and do not overlap. An annotation none of whose words is left has
 * no mark in it.
 */
export function withEdits(block: Block, edits: readonly Edit[]): Block {
  if (edits.length === 0) return block;
  let text = "";
  let done = 0;
  const stretchesOf = new Map<string, { mark: BlockMark; spans: Span[] }>();
  const give = (mark: BlockMark, from: number, to: number) => {
    const known = stretchesOf.get(keyOf(mark));
    const last = known?.spans.at(-1);
    if (last?.to === from) last.to = to;
    else if (known) known.spans.push({ from, to });
    else stretchesOf.set(keyOf(mark), { mark, spans: [{ from, to }] });
  };
  const keep = (to: number) => {
    const shift = text.length - done;
    for (const mark of block.marks) {
      const [start, end] = [Math.max(mark.from, done), Math.min(mark.to, to)];
      if (start < end) give(mark, start + shift, end + shift);
    }
    text += block.text.slice(done, to);
  };
  for (const edit of edits) {
    keep(edit.from);
    if (edit.text) for (const mark of new Map(edit.marks.map((one) => [keyOf(one), one])).values()) give(mark, text.length, text.length + edit.text.length);
    text += edit.text;
    done = edit.to;
  }
  keep(block.text.length);
  return { ...block, text, marks: [...stretchesOf.values()].flatMap(({ mark, spans }) => spans.map((span) => ({ ...mark, ...span }))) };
}

// An annotation keeps the place of its words: what replaces any of them is marked, and all that replaces a hit inside it.
function isOnNew(mark: Span, { from, to }: Span, hit: Span): boolean {
  if (mark.from <= hit.from && mark.to >= hit.to) return true;
  return from < to ? mark.from < to && mark.to > from : mark.from < from && mark.to > from;
}

// Bold, italic and links go on as at the first character replaced, or the one before.
function isAsBefore(mark: Span, { from, to }: Span, hit: Span): boolean {
  const at = from < to || from === hit.from ? from : from - 1;
  return mark.from <= at && mark.to > at;
}

function stretches(was: string, is: string): (Span & { text: string })[] {
  const [old, now] = [tokens(was), tokens(is)];
  const out: (Span & { text: string })[] = [];
  const put = (from: number, to: number, start: number, end: number) => {
    const isSameBlank = (a: number, b: number) => was[a] === is[b] && /\s/.test(was.charAt(a));
    while (from < to && start < end && isSameBlank(from, start)) [from, start] = [from + 1, start + 1];
    while (from < to && start < end && isSameBlank(to - 1, end - 1)) [to, end] = [to - 1, end - 1];
    if (from < to || start < end) out.push({ from, to, text: is.slice(start, end) });
  };
  let [done, given] = [0, 0];
  for (const [i, j] of aligned(old.map(({ text }) => text), now.map(({ text }) => text))) {
    const [kept, same] = [old[i], now[j]];
    if (!kept || !same) continue;
    put(done, kept.from, given, same.from);
    [done, given] = [kept.to, same.to];
  }
  put(done, was.length, given, is.length);
  return out;
}

function keyOf(mark: BlockMark): string {
  return mark.type === "anno" ? `anno ${mark.id}` : mark.type === "link" ? `link ${mark.href}` : mark.type;
}
