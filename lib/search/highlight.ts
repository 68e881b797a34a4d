// Where a search found something in a text as it stands: marked on its own characters, NFC or NFD, whatever was folded to find it.
import { exactWords, foldWords, hasMarks, type SearchTerm } from "#lib/text/fold.ts";
import type { Span } from "#lib/text/canonical.ts";

export interface Run {
  text: string;
  isHit: boolean;
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Where the terms stand, in text order, none overlapping. */
export function hitsIn(text: string, terms: readonly SearchTerm[]): Span[] {
  const words = [...text.matchAll(word)].map(({ 0: raw, index }) => ({ from: index, to: index + raw.length, folded: foldWords(raw), exact: exactWords(raw) }));
  const spans = terms.flatMap((term) => {
    const form = term.isQuoted && hasMarks(term) ? "exact" : "folded";
    const wanted = form === "exact" ? term.typed : term.words;
    const last = wanted.length - 1;
    return words.flatMap((first, at): Span[] => {
      const end = words[at + last];
      if (!end) return [];
      const isFound = wanted.every((one, index) => {
        const stands = words[at + index]?.[form] ?? "";
        return term.isPrefix && index === last ? stands.startsWith(one) : stands === one;
      });
      return isFound ? [{ from: first.from, to: end.to }] : [];
    });
  });
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    if (!last || span.from >= last.to) merged.push({ ...span });
    else last.to = Math.max(last.to, span.to);
  }
  return merged;
}

/** How much of the text stands before the first hit. */
const before = 60;

/** The text, or a piece of at most about `length` around the first hit, in runs; "…" where it was cut. Where nothing was found, its beginning. */
export function excerpt(text: string, terms: readonly SearchTerm[], length: number): Run[] {
  const hits = hitsIn(text, terms);
  const first = hits[0]?.from ?? 0;
  const from = text.length <= length || first <= before ? 0 : atBlank(text, first - before);
  const to = text.length - from <= length ? text.length : text.lastIndexOf(" ", from + length) > first ? text.lastIndexOf(" ", from + length) : from + length;
  const runs: Run[] = [];
  const add = (start: number, end: number, isHit: boolean) => { if (end > start) runs.push({ text: text.slice(start, end), isHit }); };
  if (from > 0) runs.push({ text: "… ", isHit: false });
  let at = from;
  for (const hit of hits.filter((one) => one.from < to)) {
    add(at, hit.from, false);
    add(hit.from, Math.min(hit.to, to), true);
    at = Math.min(hit.to, to);
  }
  add(at, to, false);
  if (to < text.length) runs.push({ text: " …", isHit: false });
  return runs;
}

/** The first place at or after this one where a word begins. */
function atBlank(text: string, at: number): number {
  const blank = text.indexOf(" ", at);
  return blank === -1 ? at : blank + 1;
}
