// The schemas of typed-text.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { typedText } from "#lib/text/typed-text.ts";

/** A field that must say something, of at most so many UTF-16 units. */
export function shortText(max: number) {
  return z.string().max(max).transform(typedText).pipe(z.string().min(1));
}

/** A field that may be left empty; null when it says nothing. */
export function optionalText(max: number) {
  return z.string().max(max).transform((text) => typedText(text) || null).nullish();
}
