// One idea of a word for selecting, comparing and counting what changed: letters and digits
// with the marks that bind them, so that T.Ư, 27.12, 3,5, Covid-19, QS-QP and 30/2020/NĐ-CP
// stay whole (Intl.Segmenter parts the last three).
import type { Span } from "#lib/text/canonical.ts";

export interface Token extends Span {
  text: string;
  /** False for punctuation and symbols. */
  isWord: boolean;
}

const letters = "[\\p{L}\\p{M}\\p{N}]+";
const token = new RegExp(`(${letters}(?:(?:[-./'’]|(?<=\\p{N}),(?=\\p{N}))${letters})*)|[^\\s]`, "gu");

/** Words and single marks in text order; spaces are left out. */
export function tokens(text: string): Token[] {
  const out: Token[] = [];
  for (const match of text.matchAll(token)) {
    out.push({ text: match[0], from: match.index, to: match.index + match[0].length, isWord: match[1] !== undefined });
  }
  return out;
}
