// Where the annotations of a file stand in the article's own text. The quote decides, as it does for a person's: where
// it stands exactly at the place that the file names, there; else only where it is found without doubt. A file's numbers
// are of some text that may be another one: near is not good enough.
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import { findInForm, findPlace } from "#lib/anchor/find.ts";
import { joinedForm, occurrencesIn } from "#lib/anchor/occurrences.ts";
import { plainText, pointIndex } from "#lib/formats/annotations/plain-text.ts";
import { importLimits, type Incoming, type RefusedWhy } from "#lib/formats/annotations/incoming.ts";
import { textBetween } from "#lib/text/canonical.ts";
import { sameWords, wordsForm } from "#lib/text/words.ts";

export type PlacedIncoming =
  /** "position": where the file says; "quote": found by its words. */
  | { ok: true; how: "position" | "quote"; place: Place }
  | { ok: false; reason: RefusedWhy };

/** A function that places one annotation after the other in one text. */
export function placer(blocks: readonly Block[]): (incoming: Incoming) => PlacedIncoming {
  const plain = plainText(blocks);
  const index = pointIndex(plain.text);
  const whole = joinedForm(blocks, { from: 0, to: blocks.length });
  const point = (at: { index: number; offset: number }) => ({ block: blocks[at.index]?.id ?? "", offset: at.offset });
  return ({ quote, prefix, suffix, start }) => {
    if (wordsForm(quote) === "") return { ok: false, reason: "no_quote" };
    if (quote.length > importLimits.quote) return { ok: false, reason: "too_long" };
    // Blank around the quote belongs to its surroundings: it is not part of what is annotated.
    const words = quote.trim();
    const lead = quote.slice(0, quote.length - quote.trimStart().length);
    const trail = quote.slice(lead.length + words.length);
    const place = { quote: words, prefix: `${prefix}${lead}`.slice(-64), suffix: `${trail}${suffix}`.slice(0, 64) };
    if (start !== null) {
      const from = (start.counts === "points" ? start.at : index.points(start.at)) + [...lead].length;
      const [first, last] = [plain.positionAt(from), plain.positionAt(from + [...words].length)];
      const found = sameWords(textBetween(blocks, first, last), words) ? findPlace(blocks, { ...place, start: point(first), end: point(last) }) : null;
      if (found) return { ok: true, how: "position", place: found };
    }
    const found = findInForm(whole, place);
    if (found) return { ok: true, how: "quote", place: found };
    return { ok: false, reason: occurrencesIn(whole, place).length > 1 ? "ambiguous" : "not_found" };
  };
}
