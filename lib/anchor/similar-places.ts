// Places whose words are like those an annotation stood on. Where to look is bounded: around the
// point it stood at, and where several of its words stand in the order they had. So a lost
// annotation costs the same in a book as in a note.
import { bestMatch } from "#lib/anchor/approximate.ts";
import type { TextForm } from "#lib/anchor/text-form.ts";
import type { Span } from "#lib/text/canonical.ts";
import { tokens } from "#lib/text/tokens.ts";

/** Longer words are found exactly or not at all. */
const longest = 1_000;
/** How far around the point it stood at it is looked for, beyond its own length. */
const near = 400;
/** Windows looked into beside that one. */
const mostWindows = 5;
/** Words that stand more often say nothing about where. */
const mostPlaces = 200;

/** Stretches of the form that differ from `words` (in words/1) in at most 40 of 100 characters, whole words, no two the same. `home`: offsets it is expected at. */
export function similarSpans(form: TextForm, words: string, home: readonly number[]): Span[] {
  if (words.length < 2 || words.length > longest) return [];
  const most = Math.floor(words.length * 0.4);
  const slack = near + most;
  const windows = [
    ...home.map((at) => ({ from: at - slack, to: at + words.length + slack })),
    ...likelyStarts(form, words).map((at) => ({ from: at - most - 20, to: at + words.length + most + 20 })),
  ];
  const found: Span[] = [];
  for (const window of windows) {
    const from = Math.max(0, window.from);
    const match = bestMatch(form.text.slice(from, Math.max(from, window.to)), words, most);
    if (!match) continue;
    const span = wholeWords(form.text, { from: from + match.from, to: from + match.to });
    if (span.to > span.from && !found.some((known) => known.from === span.from && known.to === span.to)) found.push(span);
  }
  return found;
}

/** Where the words would begin if the words of theirs that stand in the text are where they belong; the most agreed on first. */
function likelyStarts(form: TextForm, words: string): number[] {
  const votes = new Map<number, { weight: number; start: number }>();
  const step = Math.max(8, Math.floor(words.length / 5));
  for (const token of tokens(words)) {
    if (!token.isWord) continue;
    const places = form.wordsAt().get(token.text) ?? [];
    if (places.length > mostPlaces) continue;
    for (const place of places) {
      const start = place - token.from;
      const slot = Math.round(start / step);
      const known = votes.get(slot) ?? { weight: 0, start };
      known.weight += token.text.length / Math.sqrt(places.length);
      votes.set(slot, known);
    }
  }
  const least = words.length / 4;
  return [...votes.values()].filter(({ weight, start }) => weight >= Math.min(least, 12) && start > -words.length)
    .sort((a, b) => b.weight - a.weight).slice(0, mostWindows).map(({ start }) => start);
}

/** The span with the words whole that it cuts, without blanks and lone marks at its ends. */
function wholeWords(text: string, { from, to }: Span): Span {
  const word = /[\p{L}\p{M}\p{N}]/u;
  const isIn = (at: number) => word.test(text.charAt(at));
  let [first, last] = [from, to];
  while (first > 0 && isIn(first) && isIn(first - 1)) first -= 1;
  while (last < text.length && last > 0 && isIn(last - 1) && isIn(last)) last += 1;
  while (first < last && /\s/.test(text.charAt(first))) first += 1;
  while (last > first && /\s/.test(text.charAt(last - 1))) last -= 1;
  return { from: first, to: last };
}
