// Vietnamese names of people: a surname with given names; a rank, post or form of address with
// whatever capitalised words follow; foreign names.
import { englishGiven } from "#lib/lexicon/en-names.ts";
import { openings, posts, ranks } from "#lib/lexicon/person-words.ts";
import { allSurnames, callings, commonSurnames, givenSyllables, morePosts, secondGiven } from "#lib/lexicon/vi-names.ts";
import { fields } from "#lib/lexicon/vi-organisations.ts";
import { listed } from "#lib/lexicon/listed.ts";
import { initialsAt, isCapital, isForeign, isMark, runAt } from "#lib/rules/names/capitals.ts";
import type { Range } from "#lib/rules/names/chunk.ts";
import { knownPlaceAt } from "#lib/rules/names/vi-place.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";

const modifiers = Phrases.of(listed("nguyên|cựu|quyền|tân|phó|cố|nữ|nam|đương kim|nguyên phó|phó trưởng|vị|viên|nguyên cố|lão|trưởng|chánh|đương nhiệm|người|ông"));
const isPerson = new Phrases<"calling" | "rank" | "post">([
  ...morePosts.map((phrase) => [phrase, "post"] as const), ...posts.map((phrase) => [phrase, "post"] as const),
  ...ranks.map((phrase) => [phrase, "rank"] as const), ...callings.map((phrase) => [phrase, "calling"] as const),
]);
const pronouns = new Set(listed("ông|bà|anh|chị|em|cô|chú|bác|cụ|cháu|thầy|đồng chí|đ/c|bé|cậu|dì|mợ|thím|ngài"));
/** Words for people that are said of a whole group as well: a place after them is a place. */
const trueOpenings = new Set<string>(openings);

export interface Lead extends Range {
  kind: "calling" | "rank" | "post";
  /** A pronoun: what follows is a name whatever it looks like. */
  isPronoun: boolean;
}

/** The rank, post or form of address that begins at a token. Null without. */
export function leadAt(tokens: readonly Token[], at: number): Lead | null {
  const token = tokens[at];
  if (token?.type !== "word") return null;
  const found = isPerson.at(tokens, at);
  // "Mỹ, Anh và Pháp": the country, where no name follows.
  if (found?.length === 1 && token.word.text === "Anh" && !token.first && !isCapital(tokens[at + 1])) return null;
  if (found) {
    // One letter is a rank only where the point goes with it ("P." is a ward).
    if (found.length === 1 && token.word.text.length === 1) return null;
    const end = abbreviationEnd(tokens, at + found.length);
    return { start: at, end, kind: found.value, isPronoun: found.length === 1 && pronouns.has(token.word.lower) || found.value === "calling" && found.length === 2 && token.word.lower === "đồng" };
  }
  const modifier = modifiers.at(tokens, at);
  if (!modifier || !trueOpenings.has(token.word.lower) && !modifier) return null;
  const inner = isPerson.at(tokens, at + modifier.length);
  if (inner && (inner.value !== "calling" || inner.length > 1)) return { start: at, end: abbreviationEnd(tokens, at + modifier.length + inner.length), kind: inner.value, isPronoun: false };
  return null;
}

function abbreviationEnd(tokens: readonly Token[], end: number): number {
  const dot = tokens[end];
  const next = tokens[end + 1];
  const last = tokens[end - 1];
  return dot?.glued && isMark(dot, ".") && last && last.word.shape !== "lower" && last.word.text.length <= 4 && isCapital(next) ? end + 1 : end;
}

function wordText(tokens: readonly Token[], word: Range | undefined): string {
  const text = word ? tokens[word.start]?.word.text ?? "" : "";
  return text.length > 1 && text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text;
}

/** How sure it is that these words are a name with a surname: 0 not, 1 perhaps, 2 surely. */
export function surnameTrust(tokens: readonly Token[], words: readonly Range[]): 0 | 1 | 2 {
  const [first, ...rest] = words;
  if (!first || rest.length === 0 || rest.length > 5) return 0;
  const surname = wordText(tokens, first);
  // "Lô Văn Thế", "Cụt Thị Hoa": whatever the surname.
  const middle = wordText(tokens, rest[0]);
  if ((middle === "Văn" || middle === "Thị") && rest.length >= 2 && rest.length <= 3 && words.every((word) => word.end - word.start === 1 && !isForeign(tokens[word.start]))) return 2;
  if (!allSurnames.has(surname)) return 0;
  const given = rest.filter((word) => word.end - word.start === 1 ? givenSyllables.has(wordText(tokens, word)) || wordText(tokens, word).length === 1 : false).length;
  if (commonSurnames.has(surname)) {
    if (given === rest.length) return 2;
    const isVietnamese = rest.every((word) => !isForeign(tokens[word.start]));
    return rest.length >= 2 && given >= 1 && isVietnamese ? 2 : rest.length === 1 && isVietnamese ? 1 : 0;
  }
  return given === rest.length ? (rest.length >= 2 ? 2 : 1) : 0;
}

/** How many words of a run go before a person's name; at least `least`. All of them when none begins. */
export function nameStart(tokens: readonly Token[], run: readonly Range[], least: number): number {
  const starts: number[] = [];
  for (let at = least; at < run.length - 1; at += 1) {
    const rest = run.slice(at, at + 5);
    const surname = wordText(tokens, rest[0]);
    if (commonSurnames.has(surname) && surnameTrust(tokens, rest) === 2 && (rest.length >= 3 || most.has(surname))) starts.push(at);
    else if (englishGiven.has(wordText(tokens, rest[0])) && isForeign(tokens[rest[0]?.start ?? 0])) starts.push(at);
  }
  const place = knownPlaceAt(tokens, run[0]?.start ?? 0);
  const after = place ? starts.find((at) => (run[at]?.start ?? 0) >= place.end) : undefined;
  if (after !== undefined) return after;
  return starts.length > 1 && least > 0 && starts.includes(2) ? 2 : starts[0] ?? run.length;
}

const work = Phrases.of(fields);
const most = new Set(listed("Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Đinh|Trịnh|Đào|Tô|Tạ|Lương|Phùng|Trương"));

export interface Name extends Range {
  trust: "sure" | "likely" | "maybe";
}

/** The name right behind a rank, post or form of address, or behind the words of a post (`isNear` false). */
export function nameAfterLead(tokens: readonly Token[], at: number, lead: Lead, isNear: boolean): Name | null {
  if (isMark(tokens[at + 1], ".") && tokens[at]?.word.text === "T" && tokens[at + 2]?.word.text === "Ư") return null;
  const initials = initialsAt(tokens, at);
  if (initials && isNear) return { ...initials, trust: "sure" };
  const all = cut(tokens, runAt(tokens, at, 6));
  // "Nhà vô địch Wimbledon Carlos Alcaraz": a given name further on begins the name.
  const begins = isForeign(tokens[at]) && knownPlaceAt(tokens, at) === null && !englishGiven.has(wordText(tokens, all[0])) ? all.findIndex((word, index) => index > 0 && index < all.length - 1 && word.end - word.start === 1 && englishGiven.has(wordText(tokens, word))) : 0;
  const run = all.slice(Math.max(begins, 0));
  if (run.length === 0) return null;
  if (begins > 0) return nameAfterLead(tokens, run[0]?.start ?? at, lead, isNear);
  const trust = surnameTrust(tokens, run.slice(0, 4));
  const place = knownPlaceAt(tokens, at);
  const coversAll = place !== null && place.end >= (run.at(-1)?.end ?? 0);
  if (place && (coversAll || trust < 2) && !(lead.isPronoun && isNear && run.length <= 2 && place.end - place.start <= 2 && !countryLike(tokens, place))) return null;
  if (trust > 0 && (trust === 2 || isNear)) return named(tokens, run, "sure");
  if (!isNear) return foreignName(tokens, run);
  const upTo = run.findIndex((word) => tokens[word.start]?.word.shape === "upper" && word.end - word.start === 1);
  const kept = run.slice(0, upTo < 0 ? (isForeign(tokens[at]) ? 6 : 4) : upTo);
  const last = kept.at(-1);
  if (!last) return null;
  if (lead.kind === "post" && (work.at(tokens, at)?.length ?? 0) >= Math.max(kept.length, 2)) return null;
  if (lead.kind === "post" && kept.length === 1 && !isForeign(tokens[kept[0]?.start ?? 0]) && !givenSyllables.has(wordText(tokens, kept[0]))) return null;
  // "Chủ tịch Việt Á": the head of something, unless its words are words of names.
  if (lead.kind === "post" && kept.every((word) => !isForeign(tokens[word.start])) && !kept.every((word) => givenSyllables.has(wordText(tokens, word)) || allSurnames.has(wordText(tokens, word)))) return null;
  return { start: at, end: last.end, trust: lead.kind === "post" && !isForeign(tokens[at]) && kept.length === 1 ? "likely" : "sure" };
}

function countryLike(tokens: readonly Token[], place: Range): boolean {
  return ["Nam", "Quốc", "Bản", "Lan"].includes(tokens[place.end - 1]?.word.text ?? "") && place.end - place.start === 2;
}

function named(tokens: readonly Token[], run: readonly Range[], trust: Name["trust"]): Name | null {
  let count = Math.min(run.length, 5);
  if (count > 4 && !["Thị", "Văn"].includes(wordText(tokens, run[1])) && !run.slice(1, 5).every((word) => givenSyllables.has(wordText(tokens, word)))) count = 4;
  const place = run.findIndex((word, index) => index >= 2 && (knownPlaceAt(tokens, word.start)?.end ?? 0) > word.end);
  if (place >= 2 && place < count) count = place;
  const last = run[count - 1];
  return last ? { start: run[0]?.start ?? 0, end: last.end, trust } : null;
}

/** A run cut before the words of a post or a body that follow without a mark. */
function cut(tokens: readonly Token[], run: readonly Range[]): Range[] {
  // "Đàm Quốc Trưởng" is a name, though "Quốc trưởng" is a post.
  const isName = run.length <= 4 && surnameTrust(tokens, run) === 2;
  const stop = isName ? -1 : run.findIndex((word, index) => index > 0 && (isPerson.at(tokens, word.start)?.length ?? 0) > 1);
  return stop < 0 ? [...run] : run.slice(0, stop);
}

function foreignName(tokens: readonly Token[], run: readonly Range[]): Name | null {
  const first = run[0];
  const last = run[Math.min(run.length, 4) - 1];
  if (!first || !last || tokens[first.start]?.word.shape === "upper" || !isForeign(tokens[first.start]) && !englishGiven.has(wordText(tokens, first))) return null;
  return run.length > 1 || englishGiven.has(wordText(tokens, first)) ? { start: first.start, end: last.end, trust: "likely" } : null;
}

/** A name that nothing announces, by its own look. Null when it does not look like one. */
export function bareName(tokens: readonly Token[], at: number, isPlaced: boolean): Name | null {
  const run = cut(tokens, runAt(tokens, at, 6));
  const [first, second] = run;
  if (!first || !second) return null;
  const trust = surnameTrust(tokens, run.slice(0, 4));
  if (trust > 0) {
    const isCommonWord = tokens[at]?.first === true && !most.has(wordText(tokens, first));
    if (trust === 2 && !(isCommonWord && run.length === 2)) return named(tokens, run, isPlaced && run.length === 2 ? "maybe" : most.has(wordText(tokens, first)) || run.length > 2 ? "sure" : "likely");
    // "Văn Toàn", "Hà Vi": two syllables of given names, whatever the first may be besides.
    const isGiven = run.length === 2 && run.every((word) => givenSyllables.has(wordText(tokens, word))) && secondGiven.has(wordText(tokens, second));
    return named(tokens, run, isPlaced || isCommonWord ? "maybe" : trust === 2 || isGiven ? "likely" : "maybe");
  }
  if (englishGiven.has(wordText(tokens, first)) && tokens[first.start]?.word.shape !== "upper" && (isForeign(tokens[first.start]) || isForeign(tokens[second.start]))) {
    const last = run.slice(0, 4).filter((word) => tokens[word.start]?.word.shape !== "upper").at(-1);
    return last && last !== first ? { start: at, end: last.end, trust: isPlaced ? "maybe" : "likely" } : null;
  }
  return null;
}
