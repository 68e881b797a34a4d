// What was changed in a text since somebody received it: every stretch with the words before and
// after, and who and when where the log of the text knows it.
import type { Block } from "#lib/article/block.ts";
import { aligned } from "#lib/text/align.ts";
import type { Span } from "#lib/text/canonical.ts";
import { likeness } from "#lib/text/likeness.ts";
import { wordChanges } from "#lib/text/word-changes.ts";

interface Author {
  /** Null: the log does not know. */
  byName: string | null;
  /** ISO instant, UTC. */
  at: string | null;
}

export interface ChangedSpan extends Span, Author {
  /** Id of a block as it stands now; `from` and `to` are in its text. Words that only went are at one point. */
  block: string;
  before: string;
  after: string;
}

/** One change of words by the log, with the name of who made it. */
export interface LoggedChange extends Span, Author {
  kind: "added" | "removed";
  words: string;
  blockId: string;
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

/**
 * The same spans with the name and time of the logged changes that touch them, cut where another person's words begin, so
 * that each bears its own. `logged` in text order.
 */
export function withAuthors(spans: readonly ChangedSpan[], logged: readonly LoggedChange[]): ChangedSpan[] {
  return spans.flatMap((span) => cutByAuthor(span, logged.filter(({ blockId, from, to }) => blockId === span.block && from <= span.to && to >= span.from)));
}

function cutByAuthor(span: ChangedSpan, logged: readonly LoggedChange[]): ChangedSpan[] {
  const last = logged.reduce<Author>(later, span);
  let done = 0;
  const removed = logged.flatMap(({ kind, words, byName, at }) => {
    const offset = kind === "removed" ? span.before.indexOf(words, done) : -1;
    if (offset < 0) return [];
    done = offset + words.length;
    return [{ byName, at, offset }];
  });
  const added = logged.flatMap(({ kind, from, to, byName, at }) => (kind === "added" && from < span.to && to > span.from ? [{ byName, at, offset: Math.max(0, from - span.from) }] : []));
  const [gone, come] = [pieces(span.before, removed, last), pieces(span.after, added, last)];
  // What one person put in the place of what the same person took is one change.
  const joint = come[0] && gone.at(-1)?.byName === come[0].byName ? gone.pop() : undefined;
  return [
    ...gone.map(({ text, byName, at }) => ({ ...span, to: span.from, before: text, after: "", byName, at })),
    ...come.map(({ text, offset, ...by }, index) => {
      const { byName, at } = index === 0 && joint ? later(joint, by) : by;
      const from = span.from + offset;
      return { ...span, from, to: from + text.length, before: index === 0 ? (joint?.text ?? "") : "", after: text, byName, at };
    }),
  ];
}

/** A text cut where another person's part of it begins. A text of which no part is known is `otherwise`'s. */
function pieces(text: string, parts: readonly (Author & { offset: number })[], otherwise: Author): (Author & { text: string; offset: number })[] {
  if (text === "") return [];
  const starts: (Author & { offset: number })[] = [];
  for (const part of parts) {
    const open = starts.at(-1);
    if (open?.byName === part.byName) Object.assign(open, later(open, part));
    else starts.push({ ...part, offset: open ? part.offset : 0 });
  }
  if (starts.length === 0) starts.push({ ...otherwise, offset: 0 });
  return starts.map(({ byName, at, offset }, index) => ({ byName, at, offset, text: text.slice(offset, starts[index + 1]?.offset) }));
}

function later(one: Author, other: Author): Author {
  const { byName, at } = one.at !== null && (other.at === null || one.at >= other.at) ? one : other;
  return { byName, at };
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
