// Where the annotations of a file stand in the article's own text. The quote decides, as it does for a person's: where
// it stands at the place that the file names, there; else where it is found without doubt; else nowhere.
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import { findPlace } from "#lib/anchor/find.ts";
import { joinedForm, occurrencesIn } from "#lib/anchor/occurrences.ts";
import { plainText } from "#lib/formats/annotations/plain-text.ts";
import { importLimits, type Incoming, type RefusedWhy } from "#lib/formats/annotations/incoming.ts";
import { wordsForm } from "#lib/text/words.ts";

export type PlacedIncoming =
  /** "position": where the file says; "quote": found by its words. */
  | { ok: true; how: "position" | "quote"; place: Place }
  | { ok: false; reason: RefusedWhy };

/** A function that places one annotation after the other in one text. */
export function placer(blocks: readonly Block[]): (incoming: Incoming) => PlacedIncoming {
  const plain = plainText(blocks);
  const whole = joinedForm(blocks, { from: 0, to: blocks.length });
  return ({ quote, prefix, suffix, start }) => {
    if (wordsForm(quote) === "") return { ok: false, reason: "no_quote" };
    if (quote.length > importLimits.quote) return { ok: false, reason: "too_long" };
    // Blank around the quote belongs to its surroundings: it is not part of what is annotated.
    const lead = /^\s*/.exec(quote)?.[0] ?? "";
    const trail = /\s*$/.exec(quote)?.[0] ?? "";
    const words = quote.slice(lead.length, quote.length - trail.length);
    const around = { prefix: `${prefix}${lead}`.slice(-64), suffix: `${trail}${suffix}`.slice(0, 64) };
    if (start !== null) {
      const at = plain.positionAt(start + [...lead].length);
      const block = blocks[at.index]?.id ?? "";
      const end = plain.positionAt(start + [...lead, ...words].length);
      const hinted: Place = { start: { block, offset: at.offset }, end: { block: blocks[end.index]?.id ?? "", offset: end.offset }, quote: words, ...around };
      const found = findPlace(blocks, hinted);
      if (found) return { ok: true, how: found.start.block === block && found.start.offset === at.offset ? "position" : "quote", place: found };
    } else {
      const found = findPlace(blocks, { start: { block: "", offset: 0 }, end: { block: "", offset: 0 }, quote: words, ...around });
      if (found) return { ok: true, how: "quote", place: found };
    }
    return { ok: false, reason: occurrencesIn(whole, { quote: words, ...around }).length > 1 ? "ambiguous" : "not_found" };
  };
}
