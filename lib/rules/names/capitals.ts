// Capitalised words and the runs they make.
import { particles } from "#lib/lexicon/en-names.ts";
import { isSyllable } from "#lib/text/vi-syllable.ts";
import type { Range } from "#lib/rules/names/chunk.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";

/** A word with a capital that can be part of a name. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.type === "word" && (token.word.shape === "title" || token.word.shape === "mixed" && startsHigh(token) || token.word.shape === "upper");
}

function startsHigh(token: Token): boolean {
  const first = token.word.text.charAt(0);
  return first !== first.toLowerCase();
}

/** As isCapital, without acronyms. */
export function isTitle(token: Token | undefined): boolean {
  return token !== undefined && token.type === "word" && (token.word.shape === "title" || token.word.shape === "mixed" && startsHigh(token));
}

export function isMark(token: Token | undefined, text: string): boolean {
  return token !== undefined && token.type === "mark" && token.word.text === text;
}

/** Whether a capitalised word is spelled as no Vietnamese syllable is. */
export function isForeign(token: Token | undefined): boolean {
  return token !== undefined && token.type === "word" && !isSyllable(token.word.lower);
}

/** Tokens of one word at most: a line of nothing but initials is no name. */
const longest = 16;

/** Where one word with what hangs on it ends: "Jong-un", "O'Neal", "J.", "H'Hen", "T.Ư". */
export function wordEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end < tokens.length && end < at + longest) {
    const mark = tokens[end];
    const next = tokens[end + 1];
    if (!mark?.glued || mark.type !== "mark") break;
    const sign = mark.word.text;
    if (next?.word.lower === "s" && (sign === "'" || sign === "’")) break;
    if (next?.glued && next.type === "word" && (sign === "-" || sign === "‑" || sign === "'" || sign === "’")) end += 2;
    else if (sign === "." && isInitial(tokens[end - 1])) {
      if (next?.glued && isTitle(next)) end += 2;
      else if (next && !next.glued && isTitle(next)) {
        end += 1;
        break;
      } else break;
    } else break;
  }
  return end;
}

function isInitial(token: Token | undefined): boolean {
  return token !== undefined && token.type === "word" && token.word.text.length === 1 && token.word.shape === "title";
}

/** "N.V.A", "H.T.P.": capitals with points between, at least two. Null for anything else, and for "T.Ư". */
export function initialsAt(tokens: readonly Token[], at: number): Range | null {
  let end = at;
  let letters = 0;
  while (letters < longest && isCapital(tokens[end]) && (tokens[end]?.word.text.length ?? 9) <= 2 && (end === at || tokens[end]?.glued)) {
    letters += 1;
    const dot = tokens[end + 1];
    if (!isMark(dot, ".") || !dot?.glued) {
      end += 1;
      break;
    }
    end += 2;
  }
  if (letters < 2 || letters === 2 && tokens[at]?.word.lower === "t" && tokens[at + 2]?.word.lower === "ư") return null;
  if (isMark(tokens[end - 1], ".")) end -= 1;
  return { start: at, end };
}

/** The words of a capitalised run from here, each with what hangs on it; particles only between two of them. */
export function runAt(tokens: readonly Token[], at: number, most = 12): Range[] {
  const words: Range[] = [];
  let next = at;
  while (words.length < most && next < tokens.length) {
    const token = tokens[next];
    if (next > at && (token?.glued || token?.first)) break;
    if (isCapital(token)) {
      const end = wordEnd(tokens, next);
      words.push({ start: next, end });
      next = end;
    } else if (words.length > 0 && token && particles.has(token.word.text) && isCapital(tokens[next + 1]) && isForeign(tokens[next + 1])) {
      words.push({ start: next, end: next + 1 });
      next += 1;
    } else break;
  }
  return words;
}
