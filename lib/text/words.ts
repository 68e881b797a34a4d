// words/1: the named form in which two stretches of text are "the same words". Spaces and
// the shapes of quotation marks are typography and fold; case, diacritics, digits and every
// other mark are what a checker looked at and stay. The form never changes: another idea of
// sameness gets another name, so that no stored hash ever changes its meaning.
import { sha256Hex } from "#lib/text/hash.ts";

/** Characters without width that words/1 leaves out. */
export const zeroWidth = "\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff";
const invisible = new RegExp(`[${zeroWidth}]`, "g");
const doubleQuote = /[«»“”„‟❝❞〝〞〟＂]/g;
const singleQuote = /[‘’‚‛‹›ʻʼ´`❛❜＇]/g;
const blanks = /[^\S\n]+/g;
// Most text needs nothing but the look that shows so.
const unfolded = new RegExp(`[${zeroWidth}«»“”„‟❝❞〝〞〟＂‘’‚‛‹›ʻʼ´\`❛❜＇\\u0085]|[^\\S\\n ]|[ \\n](?=[ \\n])|^\\s|\\s$`);

/** Quotation marks and spaces of one normalised piece of text in their words/1 shape; runs of spaces still as one blank each. */
export function foldShapes(text: string): string {
  return text.replace(doubleQuote, '"').replace(singleQuote, "'").replace(/\u0085/g, " ").replace(blanks, " ");
}

/** words/1 of a text: NFC, spaces and quotation marks folded, no zero-width characters; blocks stay parted by U+000A. */
export function wordsForm(text: string): string {
  const normal = text.normalize("NFC");
  if (!unfolded.test(normal)) return normal;
  return foldShapes(text.replace(invisible, "").normalize("NFC")).replace(/ ?\n ?/g, "\n").trim();
}

/** SHA-256, hex, of the named form: "words/1", U+000A, then the form, as UTF-8. */
export function wordsHash(text: string): string {
  return sha256Hex(`words/1\n${wordsForm(text)}`);
}

/** Whether two stretches of text are the same words. */
export function sameWords(a: string, b: string): boolean {
  return a === b || wordsForm(a) === wordsForm(b);
}
