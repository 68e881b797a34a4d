// Where words begin and end, for selecting word by word with the keyboard.
import type { Span } from "#lib/text/canonical.ts";
import { tokens } from "#lib/text/tokens.ts";

/** The word that an offset is in or touches, the one after it first. Null between words. */
export function wordAt(text: string, offset: number): Span | null {
  const touching = words(text).filter((word) => word.from <= offset && offset <= word.to);
  return touching.at(-1) ?? null;
}

/** The first word that ends after an offset. Null at the end of the text. */
export function nextWord(text: string, offset: number): Span | null {
  return words(text).find((word) => word.to > offset) ?? null;
}

/** The last word that begins before an offset. Null at the start of the text. */
export function previousWord(text: string, offset: number): Span | null {
  return words(text).findLast((word) => word.from < offset) ?? null;
}

function words(text: string): Span[] {
  return tokens(text).filter((token) => token.isWord).map(({ from, to }) => ({ from, to }));
}
