// A run of capitals that no lead, list or surname decides: people by what follows and by how
// foreign names look, clubs, bodies; else left to the whole text.
import { bodyWords, englishGiven, famousAlone, nameStop } from "#lib/lexicon/en-names.ts";
import { listed } from "#lib/lexicon/listed.ts";
import { allSurnames, givenSyllables, sayingVerbs, secondGiven } from "#lib/lexicon/vi-names.ts";
import { isForeign, isMark, isTitle, runAt, wordEnd } from "#lib/rules/names/capitals.ts";
import type { Chunk, Range } from "#lib/rules/names/chunk.ts";
import { leadAt, nameStart } from "#lib/rules/names/vi-person.ts";
import { acronymAt, bodyAt } from "#lib/rules/names/vi-body.ts";
import { knownPlaceAt } from "#lib/rules/names/vi-place.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";

const saying = Phrases.of(sayingVerbs);
const notNames = new Set(listed("Công Thương|Quốc Phòng|Quốc Khánh|Trung Thu|Thanh Niên|Phụ Nữ|Tuổi Trẻ|Nhân Dân|Giáng Sinh|Tết Nguyên|Nguyên Đán|Thanh Minh|Đoan Ngọ|Âm Lịch|Công Giáo|Thiên Chúa|Thế Giới|Quốc Tế|Đại Hội|Hội Nghị|Xuân Hè|Thu Đông|Đông Xuân|Tết Nguyên Đán|Đại Nam|Bình An|Thái Bình|Sao Vàng|Sao Mai"));
const stageSurnames = new Set(listed("Nguyễn|Trần|Lê|Phạm|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Đinh"));
const surnameEndings = /(?:ov|ova|ev|eva|sky|skyi|skiy|ska|ski|enko|chuk|vich|vić|ić|escu|dottir|sson|son|sen|ström|strom|qvist|quist|berg|stein|mann|inho|inha|ez|ini|elli|etti|oglu|yan|dze|shvili|wicz|opoulos|idis|akis)$/u;

/** For bodies inside a run: they may be as long as they look. */
export const noStop = (run: readonly Range[]) => run.length;

/** What a run of capitals at a token is. `isPlaced`: after a word of place. */
export function undecided(tokens: readonly Token[], at: number, isPlaced: boolean, text: string): Chunk {
  const first = tokens[at];
  const all = runAt(tokens, at, 6);
  const cut = all.findIndex((word, index) => index > 0 && (knownPlaceAt(tokens, word.start) !== null || bodyAt(tokens, word.start, { stopAt: noStop, isPost: false }) !== null || tokens[word.start]?.word.shape === "upper" && !isForeign(tokens[at])));
  const next = all[cut];
  const city = next && cut === 1 && !isPlaced && all[0] && all[0].end - all[0].start === 1 && isForeign(first) && isTitle(first) && !englishGiven.has(first?.word.text ?? "") ? knownPlaceAt(tokens, next.start) : null;
  // "Cerezo Osaka", "Bayern Munich": a foreign word with a city is a club.
  if (city && isForeign(tokens[city.start])) return { type: "organisation", start: at, end: city.end, nested: [], trust: "likely" };
  const club = next && cut === 1 && isForeign(first) && isTitle(first) && !englishGiven.has(first?.word.text ?? "") ? acronymAt(tokens, next.start) : 0;
  if (next && club > 0 && isTitle(tokens[next.start])) return { type: "organisation", start: at, end: next.start + club, nested: [], trust: "likely" };
  const stage = stageName(tokens, all);
  if (stage && !isPlaced) return { type: "person", ...stage, trust: "likely", ranks: [], posts: [], whole: stage };
  const begins = Math.min(cut > 0 ? cut : all.length, nameStart(tokens, all, 1), firstLead(tokens, all));
  const run = all.slice(0, begins);
  const end = run.at(-1)?.end ?? wordEnd(tokens, at);
  const bodyWord = run.findLast((word) => bodyWords.has(tokens[word.end - 1]?.word.text ?? ""));
  if (run.length > 1 && bodyWord && run.some((word) => isForeign(tokens[word.start]))) return { type: "organisation", start: at, end: bodyWord.end, nested: [], trust: "likely" };
  const words = text.slice(first?.from ?? 0, tokens[end - 1]?.to ?? 0);
  const isSaid = saying.at(tokens, end) !== null || isAged(tokens, end);
  const bare = { type: "person", start: at, end, ranks: [], posts: [], whole: { start: at, end } } as const;
  const isName = run.length <= 3 && run.every((word) => isTitle(tokens[word.start]));
  if (run.length === 1 && famousAlone.has(words)) return { ...bare, trust: "sure", ranks: [], posts: [] };
  if (isSaid && isName && !isPlaced && (run.length > 1 || isForeign(first) || givenSyllables.has(words))) return { ...bare, trust: "likely", ranks: [], posts: [] };
  const isForeignName = run.length >= 2 && isName && !isPlaced && (run.some((word) => isTransliterated(tokens, word)) || looksLikeSurname(tokens, run) || isForeignPair(tokens, run));
  if (isForeignName) return { ...bare, trust: "likely", ranks: [], posts: [] };
  const syllables = run.map((word) => tokens[word.start]?.word.text ?? "");
  // "Tuấn Trần": the surname last, as on stages and abroad.
  if (isName && run.length === 2 && !isPlaced && givenSyllables.has(syllables[0] ?? "") && stageSurnames.has(syllables[1] ?? "") && !notNames.has(words)) return { ...bare, trust: first?.first ? "maybe" : "likely", ranks: [], posts: [] };
  if (isName && run.length >= 2 && syllables.every((one) => givenSyllables.has(one)) && secondGiven.has(syllables.at(-1) ?? "") && !notNames.has(words)) {
    return { ...bare, trust: isPlaced ? "maybe" : "likely", ranks: [], posts: [] };
  }
  if (isForeign(first) && isName && isTitle(first) && /^(?:ở|tại|ô)$/u.test(tokens[at - 1]?.word.lower ?? "")) return { type: "place", start: at, end, name: { start: at, end }, trust: "likely" };
  return { type: "open", start: at, end, isPlaced };
}

function firstLead(tokens: readonly Token[], run: readonly Range[]): number {
  const at = run.findIndex((word, index) => index > 0 && ((found) => found !== null && found.end - found.start > 1)(leadAt(tokens, word.start)));
  return at < 0 ? run.length : at;
}

/** "Vla-đi-mia": syllables on hyphens, only the first with a capital. */
function isTransliterated(tokens: readonly Token[], word: Range): boolean {
  return word.end - word.start >= 3 && isMark(tokens[word.start + 1], "-") && tokens[word.start + 2]?.word.shape === "lower";
}

function looksLikeSurname(tokens: readonly Token[], run: readonly Range[]): boolean {
  const last = run.at(-1);
  const text = tokens[(last?.end ?? 1) - 1]?.word.text ?? "";
  return text.length >= 5 && surnameEndings.test(text) && run.every((word) => isForeign(tokens[word.start])) && !bodyWords.has(text);
}

// "Soobin Hoàng Sơn", "Jun Phạm": a foreign word before a Vietnamese name.
function stageName(tokens: readonly Token[], run: readonly Range[]): Range | null {
  const [first, ...rest] = run;
  const last = rest.at(-1);
  if (!first || !last || rest.length > 3 || first.end - first.start > 1 || !isForeign(tokens[first.start]) || !isTitle(tokens[first.start]) || nameStop.has(tokens[first.start]?.word.text ?? "")) return null;
  const isName = rest.every((word) => word.end - word.start === 1 && isTitle(tokens[word.start]) && (givenSyllables.has(tokens[word.start]?.word.text ?? "") || allSurnames.has(tokens[word.start]?.word.text ?? "")));
  return isName && !knownPlaceAt(tokens, rest[0]?.start ?? 0) ? { start: first.start, end: last.end } : null;
}

/** Two or three foreign words of which none belongs to brands, prizes, titles or streets: a person more often than not. */
function isForeignPair(tokens: readonly Token[], run: readonly Range[]): boolean {
  if (run.length < 2 || run.length > 3) return false;
  return run.every((word) => {
    const token = tokens[word.start];
    return isTitle(token) && isForeign(token) && (token?.word.text.length ?? 0) >= 3 && /^\p{Lu}\p{Ll}+$/u.test(token?.word.text ?? "") && !nameStop.has(token?.word.text ?? "") && !bodyWords.has(token?.word.text ?? "");
  });
}

function isAged(tokens: readonly Token[], end: number): boolean {
  const [mark, number, unit] = [tokens[end], tokens[end + 1], tokens[end + 2]];
  if (!mark || !number || !/^[,(]$/.test(mark.word.text)) return false;
  if (number.type === "number") return unit?.word.lower === "tuổi" || isMark(unit, ")") && /^19[3-9]\d$|^200\d$/.test(number.word.text);
  return number.word.text === "SN" || number.word.lower === "sinh" && (unit?.word.lower === "năm" || unit?.word.lower === "ngày" || unit?.type === "number");
}
