// Every place where the same words stand.
import { placeAt } from "#lib/anchor/find.ts";
import { occurrences } from "#lib/anchor/occurrences.ts";
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";

/** The places of a quote in the text, in order, as whole words where the given place is whole words. */
export function placesOfWords(blocks: readonly Block[], place: Place): Place[] {
  return occurrences(blocks, place, { from: 0, to: blocks.length }).flatMap(({ start, end }) => placeAt(blocks, start, end) ?? []);
}
