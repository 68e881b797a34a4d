// Where stretches of one text are in another that was put in its place: a corrected sentence
// keeps most of its words, and what was said about them.
import { aligned } from "#lib/text/align.ts";
import type { Span } from "#lib/text/canonical.ts";
import { tokens, type Token } from "#lib/text/tokens.ts";

/** Texts that share less than this of the longer one have nothing to do with each other. */
const leastShared = 0.5;

/**
 * Each stretch of `was` in `is`, by the words that stand in both; what was put in the place of a stretch's own words
 * belongs to it. Null where none of its words is left, or the texts have too little in common.
 */
export function keptSpans(was: string, is: string, stretches: readonly Span[]): (Span | null)[] {
  const [old, now] = [tokens(was), tokens(is)];
  const pairs = aligned(old.map(({ text }) => text), now.map(({ text }) => text));
  const shared = pairs.reduce((sum, [i]) => sum + (old[i]?.text.length ?? 0), 0);
  const length = (all: readonly Token[]) => all.reduce((sum, { text }) => sum + text.length, 0);
  if (shared < leastShared * Math.max(length(old), length(now))) return stretches.map(() => null);
  return stretches.map(({ from, to }) => {
    const first = old.findIndex((token) => token.to > from);
    const last = old.findLastIndex((token) => token.from < to);
    const own = pairs.filter(([i]) => i >= first && i <= last);
    const [head, tail] = [own[0], own.at(-1)];
    if (first < 0 || !head || !tail) return null;
    // A gap beside the stretch is its own only where nothing of its neighbours went in it.
    const before = pairs.findLast(([i]) => i < first);
    const after = pairs.find(([i]) => i > last);
    const begin = head[0] > first && (before?.[0] ?? -1) === first - 1 ? (before?.[1] ?? -1) + 1 : head[1];
    const end = tail[0] < last && (after?.[0] ?? old.length) === last + 1 ? (after?.[1] ?? now.length) - 1 : tail[1];
    const [start, stop] = [now[begin], now[end]];
    return start && stop && begin <= end ? { from: start.from, to: stop.to } : null;
  });
}
