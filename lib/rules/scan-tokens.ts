// The finest tokens: runs of letters, runs of digits, single marks. Rules put together what
// belongs together (T.Ư, 27.12, Covid-19), since each wants it otherwise.
import { type Word, wordOf } from "#lib/rules/word.ts";

export interface Token {
  word: Word;
  from: number;
  to: number;
  type: "word" | "number" | "mark";
  /** Nothing stands between this and the token before. */
  glued: boolean;
  /** The first word of its sentence. */
  first: boolean;
}

const isLetterLike = /[\p{L}\p{M}]/u;
const isDigitLike = /\p{Nd}/u;

/** 0 blank, 1 letter, 2 digit, 3 mark, by UTF-16 unit; pairs are asked by code point. */
function classOf(text: string, at: number): 0 | 1 | 2 | 3 {
  const code = text.charCodeAt(at);
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 1;
    if (code >= 48 && code <= 57) return 2;
    return code <= 32 ? 0 : 3;
  }
  if (code === 0xa0 || code === 0x85 || code === 0x202f || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029) return 0;
  if ((code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x300 && code <= 0x36f) || (code >= 0x1e00 && code <= 0x1eff)) return 1;
  if (code >= 0x2010 && code <= 0x2027) return 3;
  const point = String.fromCodePoint(text.codePointAt(at) ?? code);
  if (isLetterLike.test(point)) return 1;
  return isDigitLike.test(point) ? 2 : 3;
}

const types = ["mark", "word", "number", "mark"] as const;

/** The tokens of a text in order. `first` is false throughout: sentences are not known here. */
export function scanTokens(text: string): Token[] {
  const out: Token[] = [];
  let at = 0;
  let end = -1;
  while (at < text.length) {
    const kind = classOf(text, at);
    const from = at;
    at += width(text, at);
    if (kind === 0) continue;
    if (kind !== 3) while (at < text.length && classOf(text, at) === kind) at += width(text, at);
    out.push({ word: wordOf(text.slice(from, at)), from, to: at, type: types[kind], glued: from === end, first: false });
    end = at;
  }
  return out;
}

function width(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}
