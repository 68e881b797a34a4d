// What must be done to one text to make it another, word by word: for drawing a correction in
// its place, and for writing it without touching the words that stay.
import { aligned } from "#lib/text/align.ts";
import type { Span } from "#lib/text/canonical.ts";
import { tokens, type Token } from "#lib/text/tokens.ts";

/** A stretch of the text before, and what comes in its place. One of the two may be empty, never both. */
export interface WordChange extends Span {
  text: string;
}

/** The changes that make `after` of `before`, in text order, whole words each. None when the texts are equal. */
export function wordChanges(before: string, after: string): WordChange[] {
  if (before === after) return [];
  const [old, now] = [tokens(before), tokens(after)];
  const pairs = aligned(old.map(({ text }) => text), now.map(({ text }) => text));
  const changes: WordChange[] = [];
  let [doneOld, doneNow] = [0, 0];
  const compare = (toOld: number, toNow: number) => {
    const change = trimmed({ from: doneOld, to: toOld, text: after.slice(doneNow, toNow) }, before);
    if (change) changes.push(change);
  };
  for (const [i, j] of pairs) {
    const [was, is] = [old[i], now[j]];
    if (!was || !is) continue;
    compare(was.from, is.from);
    [doneOld, doneNow] = [was.to, is.to];
  }
  compare(before.length, after.length);
  return changes.reduce<WordChange[]>((list, next) => joined(list, next, before), []);
}

/** The text that changes make of `before`; they must be in text order and apart. */
export function withChanges(before: string, changes: readonly WordChange[]): string {
  let out = "";
  let done = 0;
  for (const { from, to, text } of changes) {
    out += before.slice(done, from) + text;
    done = to;
  }
  return out + before.slice(done);
}

/** Blanks that both share at the edges are no change. */
function trimmed({ from, to, text }: WordChange, before: string): WordChange | null {
  let start = 0;
  while (from + start < to && start < text.length && before[from + start] === text[start] && isBlank(text[start])) start += 1;
  let end = 0;
  while (to - end > from + start && text.length - end > start && before[to - end - 1] === text[text.length - end - 1] && isBlank(before[to - end - 1])) end += 1;
  const change = { from: from + start, to: to - end, text: text.slice(start, text.length - end) };
  return change.from === change.to && change.text === "" ? null : change;
}

/** Two changes with a blank alone between them are read as one. */
function joined(list: readonly WordChange[], next: WordChange, before: string): WordChange[] {
  const last = list.at(-1);
  const between = last && before.slice(last.to, next.from);
  if (!last || !between || between.trim() !== "" || isOneSided(last, next)) return [...list, next];
  return [...list.slice(0, -1), { from: last.from, to: next.to, text: last.text + between + next.text }];
}

function isOneSided(a: WordChange, b: WordChange): boolean {
  return a.text === "" || b.text === "" || a.from === a.to || b.from === b.to;
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

/** The words and marks that a stretch of a text overlaps. */
export function tokensIn(all: readonly Token[], { from, to }: Span): Token[] {
  return all.filter((token) => token.from < to && token.to > from);
}
