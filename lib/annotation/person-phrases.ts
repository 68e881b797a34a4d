// Ranks and posts as they begin, end or fill a stretch of text.
import { openings, places, posts, ranks } from "#lib/lexicon/person-words.ts";

const spellings: readonly [RegExp, string][] = [[/ủy/gi, "(?:ủy|uỷ)"], [/úy/gi, "(?:úy|uý)"], [/sĩ/gi, "s[ĩỹ]"], [/kỹ/gi, "k[ỹĩ]"], [/lý/gi, "l[ýí]"], [/òa/gi, "(?:òa|oà)"]];

function anyOf(phrases: readonly string[]): string {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  const written = longestFirst.map((phrase) => spellings.reduce((text, [from, to]) => text.replace(from, to), phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+")));
  return `(?<![\\p{L}\\p{M}\\p{N}])(?:${written.join("|")})(?![\\p{L}\\p{M}\\p{N}])`;
}

const rank = `${anyOf(ranks)}\\.?`;
// "GS.TS. ", "PGS-TS ", "đồng chí Đại tướng "
const rankRun = new RegExp(`^\\s*${rank}(?:[\\s.-]*${rank})*\\s*`, "iu");
const rankAtEnd = new RegExp(`${rank}(?:[\\s.-]*${rank})*\\s*$`, "iu");
const post = new RegExp(`^\\s*(?:${anyOf(openings)}\\s+)*${anyOf(posts)}`, "iu");
const opening = new RegExp(`^\\s*${anyOf(openings)}`, "iu");
const anywhere = new RegExp(anyOf([...posts, ...ranks.filter((phrase) => phrase.includes(" ")), "Trung ương", "Chính phủ", "Quốc hội", "Quốc phòng", "Nhà nước"]), "giu");
const placeAtStart = new RegExp(`^\\s*${anyOf(places)}\\s*`, "u");

/** Length of the ranks and titles that a text begins with, up to the next word; 0 without. */
export function leadingRanks(text: string): number {
  return rankRun.exec(text)?.[0].length ?? 0;
}

/** Where the rank that ends a text begins; the text's length without. */
export function trailingRank(text: string): number {
  return rankAtEnd.exec(text)?.index ?? text.length;
}

/** Whether a text is ranks and titles and nothing else. */
export function isRankOnly(text: string): boolean {
  return text.trim() !== "" && leadingRanks(text) === text.length;
}

/** Whether a text begins as posts do. */
export function startsPost(text: string): boolean {
  return post.test(text) || opening.test(text);
}

/** Length of the words of a post, with the country after them, that a text begins with: "Tổng thống Mỹ Joe Biden" → 14. */
export function leadingPost(text: string): number {
  const length = post.exec(text)?.[0].length ?? 0;
  return length === 0 ? 0 : length + leadingPlace(text.slice(length));
}

/** Length of the place that a text begins with; 0 without. */
export function leadingPlace(text: string): number {
  return placeAtStart.exec(text)?.[0].length ?? 0;
}

/** Stretches that are words of posts or ranks, wherever they stand: no name holds them. */
export function officialWords(text: string): { from: number; to: number }[] {
  return [...text.matchAll(anywhere)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}
