// Every spot where a quote stands, in words/1, with how well its surroundings agree.
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import { textBetween, type Position, type Span } from "#lib/text/canonical.ts";
import { blockForm, type MappedForm } from "#lib/text/words-map.ts";
import { sameWords, wordsForm } from "#lib/text/words.ts";

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
  return occurrencesIn(joinedForm(blocks, within), place);
}

/** Consecutive blocks in words/1, joined by U+000A. */
export interface JoinedForm {
  blocks: readonly Block[];
  /** Which of the blocks are in it. */
  within: Span;
  text: string;
  forms: readonly MappedForm[];
  /** Where each of `forms` starts in `text`. */
  starts: readonly number[];
}

/** The form of some blocks, for looking for many quotes in them. */
export function joinedForm(blocks: readonly Block[], within: Span): JoinedForm {
  const forms = blocks.slice(within.from, within.to).map((block) => blockForm(block));
  const starts: number[] = [];
  let next = 0;
  for (const { form } of forms) {
    starts.push(next);
    next += form.length + 1;
  }
  return { blocks, within, forms, starts, text: forms.map(({ form }) => form).join("\n") };
}

/** As occurrences, in a form that was made before. */
export function occurrencesIn({ blocks, within, text, forms, starts }: JoinedForm, place: Pick<Place, "quote" | "prefix" | "suffix">): Occurrence[] {
  const quote = wordsForm(place.quote);
  const [before, after] = [contextForm(`${place.prefix}\u0001`), contextForm(`\u0001${place.suffix}`)];
  const out: Occurrence[] = [];
  let block = 0;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    if (!isWhole({ ...place, quote }, text[at - 1], text[end])) continue;
    while ((starts[block + 1] ?? Infinity) <= at) block += 1;
    let last = block;
    while ((starts[last + 1] ?? Infinity) < end) last += 1;
    const from = { index: within.from + block, offset: forms[block]?.start(at - (starts[block] ?? 0)) ?? 0 };
    const to = { index: within.from + last, offset: forms[last]?.end(end - 1 - (starts[last] ?? 0)) ?? 0 };
    // A character that composes with more than was asked for stands for other words.
    if (!sameWords(textBetween(blocks, from, to), quote)) continue;
    out.push({ start: from, end: to, agreement: agreement(before, after, text, at, end) });
  }
  return out;
}

/**
 * Whether the characters now around a quote leave its words whole as they were: false when a letter or digit joins
 * one at an edge where, by the context, none did.
 */
export function isWhole({ quote, prefix, suffix }: Pick<Place, "quote" | "prefix" | "suffix">, before: string | undefined, after: string | undefined): boolean {
  return (!joins(before, quote[0]) || joins(prefix.at(-1), quote[0])) && (!joins(quote.at(-1), after) || joins(quote.at(-1), suffix[0]));
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
