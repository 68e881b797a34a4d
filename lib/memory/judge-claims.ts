// How a claim relates to one that was checked before. What a checker must not overlook is told by name: another number, date
// or name, a denial, an opposite. Such a claim is "other", however alike the rest: an earlier check says nothing about it.
import type { Language } from "#lib/article/article.ts";
import { bareText, readClaim, type Claim, type ClaimNumber, type ClaimWord } from "#lib/memory/read-claim.ts";
import { listed } from "#lib/lexicon/listed.ts";
import { foldWords } from "#lib/text/fold.ts";
import { tokens } from "#lib/text/tokens.ts";
import { wordsForm } from "#lib/text/words.ts";

/** What is not the same; of a claim written another way ("chín tỉnh", "9 tỉnh") nothing. "from" is the earlier check's, "to" what stands now; null: nothing there. */
export type Difference =
  | { what: "number" | "date" | "name"; from: string | null; to: string | null }
  | { what: "negation" | "opposite"; from: string | null; to: string | null }
  | { what: "diacritics" | "order" }
  | { what: "words"; gone: readonly string[]; come: readonly string[] };

export interface Judgement {
  /** "same": these words, but for case and marks. "near": they say it in another way. "other": another number, date, name or sense. */
  relation: "same" | "near" | "other";
  differs: readonly Difference[];
  /** 0 to 1, for the order of a list. */
  score: number;
}

/** Below this two claims have only their subject in common, if that. */
export const leastScore = 0.35;

const denials = new Set(listed("không|chưa|chẳng|chớ|đừng|chả|not|no|never|none|nobody|nothing|neither|nor|without|cannot"));
const bareDenials = new Set(listed("khong|chua|chang"));
const opposites = listed(`
tăng giảm|trên dưới|hơn gần|hơn dưới|vượt dưới|trước sau|nhập xuất|mở đóng|thắng thua|cao thấp|lớn nhỏ|bắt thả|thêm bớt|đầu cuối|lãi lỗ|nhận trả|đỗ trượt
rose fell|rise fall|increased decreased|increase decrease|more fewer|more less|over under|above below|before after|won lost|first last|up down|import export|imports exports
opened closed|highest lowest|higher lower|largest smallest|approved rejected|gained lost|doubled halved|joined left`).map((pair) => pair.split(" ") as [string, string]);
const weak = new Set(listed("va|la|cua|cho|voi|cac|nhung|da|dang|se|duoc|bi|do|thi|ma|nay|do|o|tai|trong|tu|den|theo|ve|vao|mot|co|cung|nguoi|viec|the|a|an|of|to|in|on|at|by|for|and|or|is|are|was|were|be|been|has|have|had|its|their|that|this|with|from|it|as|will"));
const placing = new Set(listed("tai|o|tu|trong|den|cua|at|in|on|from|to|of|by"));
const numerals = new Set(listed("mot|hai|ba|bon|sau|bay|tam|chin|muoi|tram|nghin|ngan|trieu|ty"));

/** Judges what stands now against what was checked. Both empty: the same. */
export function judgeClaims(now: string, then: string, language: Language): Judgement {
  return claimJudge(now, language)(then);
}

/** The same of many earlier claims: what stands now is read once. */
export function claimJudge(now: string, language: Language): (then: string) => Judgement {
  const mine = readClaim(now, language);
  return (then) => {
    if (plainForm(now) === plainForm(then)) return { relation: "same", differs: [], score: 1 };
    const its = readClaim(then, language);
    if (mine.isBare === its.isBare) return judge(mine, its);
    // One of them was typed without diacritics: compared so, and told.
    const bare = judge(readClaim(bareText(now), language), readClaim(bareText(then), language));
    return { ...bare, differs: [{ what: "diacritics" }, ...bare.differs.filter(({ what }) => what !== "diacritics")] };
  };
}

/** As it is printed, but for case and the marks between words. */
function plainForm(text: string): string {
  return tokens(wordsForm(text)).filter((token) => token.isWord).map((token) => token.text.toLowerCase()).join(" ");
}

function judge(now: Claim, then: Claim): Judgement {
  const weighty = [...numberDifferences(now, then), ...dateDifferences(now, then), ...nameDifferences(now, then), ...senseDifferences(now, then)];
  const plain = wordDifferences(now, then);
  const differs = [...weighty, ...plain];
  const likeness = likenessOf(now, then);
  // Another number ranks below every way of saying the same, and is shown all the same.
  const score = weighty.length > 0 ? likeness * 0.6 ** Math.min(2, weighty.length) : likeness;
  return { relation: weighty.length > 0 ? "other" : "near", differs, score: Math.min(0.99, score) };
}

function numberDifferences(now: Claim, then: Claim): Difference[] {
  const [gone, left] = apart(then.numbers, now.numbers, (one) => one.key);
  // Read otherwise, because other words stand around them, and yet the same digits.
  const come = left.filter((one) => !stands(one.text, then) || gone.length === 0);
  if (come.length > 0) return come.map(({ text }, at) => ({ what: "number", from: gone[at]?.text ?? null, to: text }));
  if (left.length > 0) return [];
  // The same numbers of other things: "27 xã ở 3 huyện", "3 xã ở 27 huyện".
  const isOne = [now, then].every(({ numbers }) => new Set(numbers.map(({ of }) => of[0])).size === numbers.length);
  const of = (one: ClaimNumber) => (isOne ? (one.of[0] ?? "") : one.of.join(" "));
  const alike = (one: ClaimNumber) => then.numbers.filter((other) => of(one) !== "" && of(one) === of(other));
  const swapped = now.numbers.find((one) => alike(one).length > 0 && !alike(one).some((other) => other.key === one.key));
  return swapped ? [{ what: "number", from: alike(swapped)[0]?.text ?? null, to: swapped.text }] : [];
}

// What the earlier check says more exactly covers what stands now; the other way round it does not.
function dateDifferences(now: Claim, then: Claim): Difference[] {
  const [gone, come] = apart(then.dates, now.dates, (one) => one.key);
  const open = come.filter(({ key, text }) => !stands(text, then) && !gone.some((other) => other.key.endsWith(key.replace(/^-+/, "-")) || other.key.startsWith(`${key}-`)));
  return open.map(({ text }, at) => ({ what: "date", from: gone[at]?.text ?? null, to: text }));
}

/** These words stand in the claim one after the other. */
function stands(text: string, { folded }: Claim): boolean {
  const wanted = tokens(text).filter((token) => token.isWord).map((token) => foldWords(token.text));
  return folded.some((_, at) => wanted.every((word, offset) => folded[at + offset] === word));
}

function nameDifferences(now: Claim, then: Claim): Difference[] {
  const said = new Set(then.words.map((word) => word.folded));
  const exact = new Set(then.words.map((word) => word.text.toLowerCase()));
  const isBare = now.isBare || then.isBare;
  const come = now.words.filter((word, at) => word.isName && !isInitials(word.folded, then) && !isSpelledOut(at, now, then)
    && (!said.has(word.folded) || (!isBare && !exact.has(word.text.toLowerCase()))));
  if (come.length === 0) return hasSwappedNames(now, then) ? [{ what: "order" }] : [];
  const kept = new Set(now.words.map((word) => word.folded));
  const gone = then.words.filter((word) => word.isName && (!kept.has(word.folded) || come.some((one) => one.folded === word.folded)));
  return [{ what: "name", from: gone.length > 0 ? gone.map(({ text }) => text).join(" ") : null, to: come.map(({ text }) => text).join(" ") }];
}

/** "A beat B", "B beat A": the same words, but the names changed places. Where somebody was or came from moves freely. */
function hasSwappedNames(now: Claim, then: Claim): boolean {
  const bag = ({ folded }: Claim) => folded.toSorted().join(" ");
  if (bag(now) !== bag(then)) return false;
  const names = new Set([...now.words, ...then.words].filter((word) => word.isName).map((word) => word.folded));
  const free = ({ words }: Claim) => {
    let isPlace = false;
    return words.flatMap(({ folded }) => {
      if (!names.has(folded)) isPlace = placing.has(folded);
      return names.has(folded) && !isPlace ? [folded] : [];
    });
  };
  const [mine, its] = [free(now), free(then)];
  return mine.filter((name) => its.includes(name)).join(" ") !== its.filter((name) => mine.includes(name)).join(" ");
}

function initials(claim: Claim): string {
  return claim.words.map((word) => word.folded[0] ?? "").join("");
}

/** "UBND" where the other says "Ủy ban nhân dân". */
function isInitials(folded: string, other: Claim): boolean {
  const letters = folded.replace(/[^\p{L}]/gu, "");
  return letters.length >= 2 && initials(other).includes(letters);
}

/** "Ủy" of "Ủy ban nhân dân" where the other says "UBND". */
function isSpelledOut(at: number, claim: Claim, other: Claim): boolean {
  const own = initials(claim);
  return other.words.some((word) => /^[\p{Lu}.]{2,}$/u.test(word.text) && own.slice(Math.max(0, at - word.text.length + 1), at + word.text.length).includes(word.folded.replace(/[^\p{L}]/gu, "")));
}

function senseDifferences(now: Claim, then: Claim): Difference[] {
  const out: Difference[] = [];
  const isBare = now.isBare && then.isBare;
  const has = (claim: Claim, word: string) => claim.words.find((one) => (isBare ? one.folded === foldWords(word) : one.text.toLowerCase() === word));
  const denial = (claim: Claim) => claim.words.find(({ text, folded }) => denials.has(text.toLowerCase()) || (isBare && bareDenials.has(folded)) || /n['’]t$/.test(folded));
  const [was, is] = [denial(then), denial(now)];
  if (!was !== !is) out.push({ what: "negation", from: was?.text ?? null, to: is?.text ?? null });
  for (const pair of opposites) {
    for (const [from, to] of [pair, [pair[1], pair[0]]] as const) {
      const [gone, come] = [has(then, from), has(now, to)];
      if (gone && come && !has(now, from) && !has(then, to)) out.push({ what: "opposite", from: gone.text, to: come.text });
    }
  }
  // Number words are read only where they have their diacritics.
  const come = isBare && now.words.find(({ folded }) => numerals.has(folded) && !has(then, folded));
  const gone = isBare && then.words.find(({ folded }) => numerals.has(folded) && !has(now, folded));
  if (come && gone) out.push({ what: "number", from: gone.text, to: come.text });
  return out;
}

function wordDifferences(now: Claim, then: Claim): Difference[] {
  const [left, added] = apart(then.words, now.words, (word) => word.folded);
  // Read as part of a number or date in the other.
  const isRead = (word: ClaimWord, { folded, words }: Claim) => folded.includes(word.folded) && !words.some((one) => one.folded === word.folded);
  const [gone, come] = [left.filter((word) => !isRead(word, now)), added.filter((word) => !isRead(word, then))];
  if (gone.length > 0 || come.length > 0) return [{ what: "words", gone: gone.map(({ text }) => text), come: come.map(({ text }) => text) }];
  const out: Difference[] = [];
  const [otherMarks] = apart(then.words, now.words, (word) => word.text.toLowerCase());
  if (otherMarks.some((word) => !isRead(word, now))) out.push({ what: "diacritics" });
  const isMoved = now.folded.join(" ") !== then.folded.join(" ") && now.folded.toSorted().join(" ") === then.folded.toSorted().join(" ");
  if (isMoved && !hasSwappedNames(now, then)) out.push({ what: "order" });
  return out;
}

/** What only the first has, and what only the second has, each thing as often as it is there more often. */
function apart<T>(first: readonly T[], second: readonly T[], key: (one: T) => string): [T[], T[]] {
  const left = new Map<string, T[]>();
  for (const one of first) left.set(key(one), [...(left.get(key(one)) ?? []), one]);
  const come = second.filter((one) => left.get(key(one))?.shift() === undefined);
  return [[...left.values()].flat(), come];
}

/** Words in common (Dice), those that carry little counting little, and pairs of neighbours besides: order counts, but not much. */
function likenessOf(now: Claim, then: Claim): number {
  const terms = (claim: Claim) => [
    ...claim.words.map((word) => ({ key: word.folded, weight: weak.has(word.folded) ? 0.25 : word.isName ? 1.4 : 1 })),
    ...claim.words.slice(1).map((word, at) => ({ key: `${claim.words[at]?.folded ?? ""} ${word.folded}`, weight: 0.4 })),
    ...claim.numbers.map((one) => ({ key: `#${one.key}`, weight: 1.2 })), ...claim.dates.map((one) => ({ key: `@${one.key}`, weight: 0.8 })),
  ];
  const [mine, its] = [terms(now), terms(then)];
  const sum = (all: readonly { weight: number }[]) => all.reduce((total, one) => total + one.weight, 0);
  const [gone, come] = apart(its, mine, (one) => one.key);
  const total = sum(mine) + sum(its);
  return total === 0 ? 1 : 1 - (sum(gone) + sum(come)) / total;
}
