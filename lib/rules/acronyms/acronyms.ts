// Short forms and where they are introduced: "khu vực phòng thủ (KVPT)", "KVPT (khu vực phòng
// thủ)". "QS - QP", "T.Ư" and "LĐ-TB&XH" are one each.
import { englishPlaces } from "#lib/lexicon/en-places.ts";
import { isMark } from "#lib/rules/names/capitals.ts";
import { type PreparedBlock, reading } from "#lib/rules/prepared.ts";
import type { Located } from "#lib/rules/rule.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";
import { isSyllable } from "#lib/text/vi-syllable.ts";

export interface AcronymFact extends Located {
  acronym: string;
  /** Without blanks and points: what two spellings share. */
  key: string;
  /** The words it is introduced with right here; null elsewhere. */
  expansion: string | null;
  expansionFrom: number;
  expansionTo: number;
  /** Whether its letters are the initials of those words; true without words. */
  isMatching: boolean;
  /** Every letter but one is. */
  isNearly: boolean;
}

const currencies = new Set(["USD", "EUR", "VND", "VNĐ", "GBP", "JPY", "CNY", "NDT", "AUD", "SGD", "THB", "KRW"]);
/** Datelines shout: "LONDON - The …". */
const places: ReadonlySet<string> = new Set(englishPlaces.filter((place) => place.length > 4).map((place) => place.toLowerCase()));
const roman = /^[IVXLC]+$/;
const unitLike = new Set(["KM", "KG", "HA", "MW", "KW", "KWH", "GW", "MM", "CM", "ML", "GB", "MB", "TB", "HZ", "MHZ", "GHZ"]);

/** In text order. */
export const acronymsOf = reading((block: PreparedBlock): readonly AcronymFact[] => {
  const { tokens } = block;
  if (isShouted(tokens)) return [];
  const out: AcronymFact[] = [];
  const isPlace = (at: number) => block.language === "en" && places.has(tokens[at]?.word.lower ?? "");
  for (let at = 0; at < tokens.length;) {
    const end = acronymEnd(tokens, at);
    if (end === 0 || end === at + 1 && (currencies.has(tokens[at]?.word.text ?? "") && isCounted(tokens[at - 1]) || isPlace(at))) {
      at += 1;
      continue;
    }
    out.push(fact(block, at, end));
    at = end;
  }
  return out;
});

// "1,2 tỷ USD": a unit, nothing to introduce.
function isCounted(before: Token | undefined): boolean {
  return before?.type === "number" || ["nghìn", "ngàn", "triệu", "tỷ", "tỉ", "million", "billion", "trillion", "trăm"].includes(before?.word.lower ?? "");
}

function isShouted(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.type === "word");
  return words.length > 2 && words.filter((token) => token.word.shape === "upper").length > words.length * 0.6;
}

function isShort(token: Token | undefined): boolean {
  if (token?.type !== "word" || token.word.shape !== "upper" || token.word.text.length > 9) return false;
  return !roman.test(token.word.text) && !unitLike.has(token.word.text);
}

function isLetter(token: Token | undefined): boolean {
  return token?.type === "word" && token.word.text.length === 1 && token.word.shape === "title";
}

function acronymEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.glued && tokens[at - 1]?.type !== "mark") return 0;
  if (token?.glued && /^[@#_/]$/.test(tokens[at - 1]?.word.text ?? "")) return 0;
  // "T.Ư", "U.S.": letters with points, no initials of a name.
  if (isLetter(token) && isMark(tokens[at + 1], ".") && tokens[at + 1]?.glued && isLetter(tokens[at + 2]) && tokens[at + 2]?.glued) {
    let end = at + 3;
    while (end < at + 8 && isMark(tokens[end], ".") && tokens[end]?.glued && isLetter(tokens[end + 1]) && tokens[end + 1]?.glued) end += 2;
    return end - at === 3 && (tokens[at + 2]?.word.text === "Ư" || /^[A-Z]$/.test(tokens[at + 2]?.word.text ?? "") && token?.word.text === "U") ? end : 0;
  }
  if (!isShort(token)) return 0;
  // A run of capitals is a shouted name, not a row of acronyms.
  if (isName(tokens, at)) return 0;
  let end = at + 1;
  while (end < tokens.length) {
    const mark = tokens[end];
    const next = tokens[end + 1];
    if (!mark || !/^[-–&.]$/.test(mark.word.text) || !isShort(next)) break;
    if (mark.word.text === "." ? !(mark.glued && next?.glued) : mark.word.text === "&" ? !mark.glued : (mark.glued !== next?.glued && (token?.word.text.length ?? 9) > 4)) break;
    if (!mark.glued && !next?.glued && (at === 0 && (token?.word.text.length ?? 0) > 2)) break;
    end += 2;
  }
  if (tokens[end]?.glued && (tokens[end]?.type === "number" || tokens[end]?.type === "word")) return 0;
  return end;
}

function isName(tokens: readonly Token[], at: number): boolean {
  const upper = (token: Token | undefined) => token?.type === "word" && token.word.shape === "upper" && !token.glued && isSyllable(token.word.lower);
  return upper(tokens[at]) && (upper(tokens[at + 1]) || upper(tokens[at - 1])) || false;
}

function fact(block: PreparedBlock, at: number, end: number): AcronymFact {
  const { tokens, text } = block;
  const [from, to] = [tokens[at]?.from ?? 0, tokens[end - 1]?.to ?? 0];
  const acronym = text.slice(from, to);
  const key = acronym.replace(/[^\p{L}]/gu, "");
  const words = isMark(tokens[at - 1], "(") && isMark(tokens[end], ")") ? before(tokens, at - 1, key) : isMark(tokens[end], "(") ? inside(tokens, end + 1, key) : called(tokens, at, key);
  const span = words ? { from: tokens[words.start]?.from ?? 0, to: tokens[words.end - 1]?.to ?? 0 } : null;
  return {
    from, to, acronym, key, expansion: span ? text.slice(span.from, span.to) : null, expansionFrom: span?.from ?? 0, expansionTo: span?.to ?? 0,
    isMatching: words?.isMatching ?? true, isNearly: words?.isNearly ?? false,
  };
}

interface Words {
  start: number;
  end: number;
  isMatching: boolean;
  isNearly: boolean;
}

const skipped = new Set(["và", "của", "các", "về", "với", "cho", "-", "–", ",", "&", "of", "the", "for", "and", "in", "on", "to", "a"]);

// "ủy" begins with U, also with Ủ; "đại" with Đ alone.
function begins(token: Token | undefined, letter: string): boolean {
  const first = token?.word.text.charAt(0).toUpperCase() ?? "";
  return first === letter || first.normalize("NFD").charAt(0) === letter && first !== "Đ";
}

// Backwards from the bracket: each letter is the initial of a word; linking words may be left out.
function before(tokens: readonly Token[], bracket: number, key: string): Words | null {
  const exact = matchBack(tokens, bracket, key, 0);
  if (exact !== null) return { start: exact, end: bracket, isMatching: true, isNearly: true };
  const near = matchBack(tokens, bracket, key, 1);
  if (near !== null && key.length >= 3) return { start: near, end: bracket, isMatching: false, isNearly: true };
  // Letters of another language: the capitalised words before are what it stands for.
  let start = bracket;
  while (start > 0 && bracket - start < 10 && tokens[start - 1]?.type === "word" && !tokens[start]?.first && (tokens[start - 1]?.word.shape !== "lower" || (start - 1 > 0 && isCapitalWord(tokens[start - 2])))) start -= 1;
  while (start < bracket && tokens[start]?.word.shape === "lower") start += 1;
  return bracket - start >= 2 ? { start, end: bracket, isMatching: false, isNearly: false } : null;
}

function isCapitalWord(token: Token | undefined): boolean {
  return token?.type === "word" && token.word.shape !== "lower";
}

function matchBack(tokens: readonly Token[], bracket: number, key: string, slips: number): number | null {
  let at = bracket - 1;
  let left = slips;
  for (let letter = key.length - 1; letter >= 0; letter -= 1) {
    let steps = 0;
    while (steps < 3 && tokens[at] && tokens[at]?.type !== "number" && skipped.has(tokens[at]?.word.lower ?? "") && !begins(tokens[at], key.charAt(letter))) {
      at -= 1;
      steps += 1;
    }
    const token = tokens[at];
    if (!token || token.type !== "word") return null;
    if (!begins(token, key.charAt(letter))) {
      if (left === 0 || letter === 0) return null;
      left -= 1;
    }
    if (letter > 0 && token.first) return null;
    at -= 1;
  }
  return at + 1;
}

function inside(tokens: readonly Token[], at: number, key: string): Words | null {
  let end = at;
  while (end < tokens.length && end < at + 16 && !isMark(tokens[end], ")")) end += 1;
  if (!isMark(tokens[end], ")") || end === at) return null;
  const start = matchBack(tokens, end, key, 0);
  return start === at ? { start: at, end, isMatching: true, isNearly: true } : null;
}

// "khu vực phòng thủ, gọi tắt là KVPT"
function called(tokens: readonly Token[], at: number, key: string): Words | null {
  const words = [-3, -2, -1].map((step) => tokens[at + step]?.word.lower ?? "");
  if (words[2] !== "là" || words[1] !== "tắt" || !["gọi", "viết"].includes(words[0] ?? "")) return null;
  let end = at - 3;
  while (end > 0 && (tokens[end - 1]?.type === "mark" || ["được", "sau", "đây"].includes(tokens[end - 1]?.word.lower ?? ""))) end -= 1;
  const start = matchBack(tokens, end, key, 0);
  return start === null ? null : { start, end, isMatching: true, isNearly: true };
}
