// What was changed in a text since somebody received it: every stretch with the words before and
// after, and who and when where the log of the text knows it.
import type { Block } from "#lib/article/block.ts";
import { aligned } from "#lib/text/align.ts";
import type { Span } from "#lib/text/canonical.ts";
import { likeness } from "#lib/text/likeness.ts";
import { wordChanges } from "#lib/text/word-changes.ts";

export interface ChangedSpan extends Span {
  /** Id of a block as it stands now; `from` and `to` are in its text. Words that only went are at one point. */
  block: string;
  before: string;
  after: string;
  /** Null: the log does not know. */
  byName: string | null;
  /** ISO instant, UTC. */
  at: string | null;
}

/** One change of words by the log, with the name of who made it. */
export interface LoggedChange extends Span {
  blockId: string;
  byName: string | null;
  at: string;
}

export interface ChangedSince {
  /** When this person received the text; when it was loaded, for those who never said so. ISO instant. */
  since: string;
  /** Null: since it was loaded. */
  isReceipt: boolean;
  spans: ChangedSpan[];
}

/** Blocks less alike than this are two blocks, not one that was edited. */
const alike = 0.3;

/** The changes that make the living blocks of the texts of a copy, in text order. */
export function changedSpans(copy: readonly string[], blocks: readonly Block[]): ChangedSpan[] {
  const spans: ChangedSpan[] = [];
  let [doneOld, doneNow] = [0, 0];
  for (const [i, j] of [...aligned(copy, blocks.map(({ text }) => text)), [copy.length, blocks.length] as const]) {
    spans.push(...between(copy.slice(doneOld, i), blocks.slice(doneNow, j), blocks[j] ?? blocks[j - 1]));
    [doneOld, doneNow] = [i + 1, j + 1];
  }
  return spans;
}

/** The same spans with the name and time of the last logged change that touches each. */
export function withAuthors(spans: readonly ChangedSpan[], logged: readonly LoggedChange[]): ChangedSpan[] {
  return spans.map((span) => {
    const own = logged.filter(({ blockId, from, to }) => blockId === span.block && from <= span.to && to >= span.from);
    const last = own.reduce<LoggedChange | null>((latest, one) => (latest && latest.at >= one.at ? latest : one), null);
    return last ? { ...span, byName: last.byName, at: last.at } : span;
  });
}

/** Blocks of which none stayed as it was: each new one beside the old one most like it, in order. */
function between(old: readonly string[], now: readonly Block[], near: Block | undefined): ChangedSpan[] {
  const spans: ChangedSpan[] = [];
  let done = 0;
  const gone = (to: number, block: Block | undefined) => {
    for (const text of old.slice(done, to)) if (block && text !== "") spans.push(span(block, { from: 0, to: 0 }, text, ""));
  };
  for (const block of now) {
    const at = mostLike(old, done, block.text);
    if (at === null) {
      if (block.text !== "") spans.push(span(block, { from: 0, to: block.text.length }, "", block.text));
      continue;
    }
    gone(at, block);
    done = at + 1;
    spans.push(...within(old[at] ?? "", block));
  }
  gone(old.length, near);
  return spans;
}

/** How far ahead an edited block is looked for: nobody moves paragraphs by hundreds. */
const reach = 12;

function mostLike(old: readonly string[], start: number, text: string): number | null {
  const scored = old.slice(start, start + reach).map((one, i) => ({ at: start + i, score: likeness(one, text) }));
  const best = scored.reduce<{ at: number; score: number } | null>((top, one) => (top && top.score >= one.score ? top : one), null);
  return best && best.score >= alike ? best.at : null;
}

function within(before: string, block: Block): ChangedSpan[] {
  let shift = 0;
  return wordChanges(before, block.text).map(({ from, to, text }) => {
    const start = from + shift;
    shift += text.length - (to - from);
    return span(block, { from: start, to: start + text.length }, before.slice(from, to), text);
  });
}

function span({ id }: Block, { from, to }: Span, before: string, after: string): ChangedSpan {
  return { block: id, from, to, before, after, byName: null, at: null };
}
