// Every spot where a quote stands, in words/1, with how well its surroundings agree.
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import type { Position, Span } from "#lib/text/canonical.ts";
import { blockForm } from "#lib/text/words-map.ts";
import { wordsForm } from "#lib/text/words.ts";

export interface Occurrence {
  start: Position;
  end: Position;
  /** The share of the remembered context that stands around it unbroken, 0 to 1; null when there was no context. */
  agreement: number | null;
}

/**
 * Spots in text order, in the blocks from `within.from` up to `within.to`. A quote that began or ended at the edge of
 * a word is found there only: "Lê" does not stand in "Lên".
 */
export function occurrences(blocks: readonly Block[], place: Pick<Place, "quote" | "prefix" | "suffix">, within: Span): Occurrence[] {
  const quote = wordsForm(place.quote);
  const forms = blocks.slice(within.from, within.to).map((block) => blockForm(block));
  const text = forms.map(({ form }) => form).join("\n");
  const [before, after] = [contextForm(`${place.prefix}\u0001`), contextForm(`\u0001${place.suffix}`)];
  const isLoose = { start: joins(before.at(-1), quote[0]), end: joins(quote.at(-1), after[0]) };
  const starts: number[] = [];
  let next = 0;
  for (const { form } of forms) {
    starts.push(next);
    next += form.length + 1;
  }
  const out: Occurrence[] = [];
  let block = 0;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    if ((joins(text[at - 1], text[at]) && !isLoose.start) || (joins(text[end - 1], text[end]) && !isLoose.end)) continue;
    while ((starts[block + 1] ?? Infinity) <= at) block += 1;
    let last = block;
    while ((starts[last + 1] ?? Infinity) < end) last += 1;
    out.push({
      start: { index: within.from + block, offset: forms[block]?.start(at - (starts[block] ?? 0)) ?? 0 },
      end: { index: within.from + last, offset: forms[last]?.end(end - 1 - (starts[last] ?? 0)) ?? 0 },
      agreement: agreement(before, after, text, at, end),
    });
  }
  return out;
}

// The blank next to the quote is part of the context: held by a character that is taken off again.
function contextForm(text: string): string {
  return wordsForm(text).replace("\u0001", "");
}

function agreement(before: string, after: string, text: string, from: number, to: number): number | null {
  const total = before.length + after.length;
  if (total === 0) return null;
  let same = 0;
  for (let back = 1; back <= before.length && before.at(-back) === text[from - back]; back += 1) same += 1;
  for (let ahead = 0; ahead < after.length && after[ahead] === text[to + ahead]; ahead += 1) same += 1;
  return same / total;
}

function joins(left: string | undefined, right: string | undefined): boolean {
  const letter = /[\p{L}\p{M}\p{N}]/u;
  return left !== undefined && right !== undefined && letter.test(left) && letter.test(right);
}
