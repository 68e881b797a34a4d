// Which of an item's words now belong to each of its parts. Parts keep the words they were
// made with; the living words are aligned with the item's quote, and what was typed beside a
// part belongs to it: "Chủ tịch" that became "Phó Chủ tịch" is another post, although the
// old words still stand there.
import type { Part } from "#lib/annotation/annotation.ts";
import { aligned } from "#lib/text/align.ts";
import { tokens, type Token } from "#lib/text/tokens.ts";
import { wordsForm } from "#lib/text/words.ts";

/**
 * The words (in words/1) that now stand for each part; empty when they were cut, null for a part that the quote does
 * not contain. Words typed between two parts that no comma divides belong to both.
 */
export function partWords(quote: string, parts: readonly Pick<Part, "quote">[], words: string): (string | null)[] {
  const [before, now] = [wordsForm(quote), wordsForm(words)];
  if (before === now) return parts.map((part) => (before.includes(wordsForm(part.quote)) ? wordsForm(part.quote) : null));
  const [old, fresh] = [tokens(before), tokens(now)];
  const pairs = aligned(old.map((token) => token.text), fresh.map((token) => token.text));
  let cursor = 0;
  return parts.map((part) => {
    const wanted = wordsForm(part.quote);
    const ahead = before.indexOf(wanted, cursor);
    const from = ahead === -1 ? before.indexOf(wanted) : ahead;
    if (from === -1 || wanted === "") return null;
    cursor = from + wanted.length;
    return region(now, fresh, pairs, old.findIndex((token) => token.to > from), old.findLastIndex((token) => token.from < from + wanted.length));
  });
}

const divider = /^[,;:.\-–—]$/;

// From behind the last word that stood before the part to the first that stood after it.
function region(now: string, fresh: readonly Token[], pairs: readonly [number, number][], first: number, last: number): string {
  const own = new Set(pairs.filter(([i]) => i >= first && i <= last).map(([, j]) => j));
  let from = (pairs.findLast(([i]) => i < first)?.[1] ?? -1) + 1;
  let to = (pairs.find(([i]) => i > last)?.[1] ?? fresh.length) - 1;
  while (from <= to && !own.has(from) && divider.test(fresh[from]?.text ?? "")) from += 1;
  while (to >= from && !own.has(to) && divider.test(fresh[to]?.text ?? "")) to -= 1;
  const [start, end] = [fresh[from], fresh[to]];
  return start && end && from <= to ? now.slice(start.from, end.to) : "";
}
