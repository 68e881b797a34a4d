// How a place is kept in an annotation's row: hints for finding the words again.
import type { Place } from "#lib/commands.ts";

/** The columns that say where an annotation was placed last. */
export function placeColumns(place: Place) {
  return {
    prefix: place.prefix, suffix: place.suffix,
    startBlock: place.start.block, startOffset: place.start.offset,
    endBlock: place.end.block, endOffset: place.end.offset,
  };
}

/** Where a row says that its annotation was placed last. */
export function storedPlace(row: {
  quote: string; prefix: string; suffix: string; startBlock: string; startOffset: number; endBlock: string; endOffset: number;
}): Place {
  return {
    quote: row.quote, prefix: row.prefix, suffix: row.suffix,
    start: { block: row.startBlock, offset: row.startOffset },
    end: { block: row.endBlock, offset: row.endOffset },
  };
}
