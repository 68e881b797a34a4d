// How a place is kept in an annotation's row: the words it stands on, and hints for finding them again.
import type { StoredAnchor } from "#lib/anchor/relocate.ts";
import type { Place } from "#lib/commands.ts";

/** The columns that say where an annotation was placed last. */
export function placeColumns(place: Place) {
  return {
    prefix: place.prefix, suffix: place.suffix,
    startBlock: place.start.block, startOffset: place.start.offset,
    endBlock: place.end.block, endOffset: place.end.offset,
  };
}

export type PlaceRow = ReturnType<typeof placeColumns> & { quote: string; placedWords: string | null; lastWords: string | null };

/** Where a row says that its annotation stood last, and on which words. */
export function storedPlace(row: PlaceRow): Place {
  const { words, prefix, suffix, start, end } = storedAnchor(row);
  return { quote: words, prefix, suffix, start, end };
}

/** As storedPlace, with the words that a person put it on beside those it stood on last. */
export function storedAnchor(row: PlaceRow): StoredAnchor {
  const placedWords = row.placedWords ?? row.quote;
  return {
    words: row.lastWords ?? placedWords, placedWords, prefix: row.prefix, suffix: row.suffix,
    start: { block: row.startBlock, offset: row.startOffset },
    end: { block: row.endBlock, offset: row.endOffset },
  };
}

/** The columns that `storedAnchor` reads, for a select. */
export const anchorColumns = {
  quote: true, placedWords: true, lastWords: true, prefix: true, suffix: true,
  startBlock: true, startOffset: true, endBlock: true, endOffset: true,
} as const;
