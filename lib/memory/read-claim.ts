// A claim as it is compared with another: its words, and apart from them the numbers and dates it gives, the names it names
// and whether it denies. Word order and diacritics are told apart later; a number is never a mere word.
import type { Language } from "#lib/article/article.ts";
import { listed } from "#lib/lexicon/listed.ts";
import type { AmountFact } from "#lib/rules/amounts/amount.ts";
import { amountsOf } from "#lib/rules/amounts/amounts.ts";
import { prepareBlock } from "#lib/rules/prepared.ts";
import type { TimeFact } from "#lib/rules/times/moment.ts";
import { timesOf } from "#lib/rules/times/times.ts";
import { foldWords } from "#lib/text/fold.ts";
import { tokens } from "#lib/text/tokens.ts";
import { wordsForm } from "#lib/text/words.ts";

export interface ClaimWord {
  text: string;
  /** Without diacritics and case. */
  folded: string;
  /** Capitalised, and not only because a sentence begins with it. */
  isName: boolean;
}

export interface ClaimNumber {
  text: string;
  /** Value with scale, and what kind of thing it counts; digits that are no amount ("Quốc lộ 1A") stand for themselves. */
  key: string;
  /** The words after it, folded, up to the next mark: what is counted. */
  of: readonly string[];
}

export interface ClaimDate {
  text: string;
  /** ISO 8601 as far as the words go, else the words, folded. */
  key: string;
}

export interface Claim {
  /** Every word, numbers and dates as well, folded. */
  folded: readonly string[];
  /** Without numbers and dates, in text order. */
  words: readonly ClaimWord[];
  numbers: readonly ClaimNumber[];
  dates: readonly ClaimDate[];
  /** Not one diacritic in it: perhaps typed without. */
  isBare: boolean;
}

/** Letters without their diacritics, case kept: what somebody types who has no Vietnamese keys. */
export function bareText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").normalize("NFC");
}

// They open a sentence before a name and are none themselves.
const openers = new Set(listed("tỉnh|thành|huyện|xã|phường|thị|ông|bà|anh|chị|em|cô|tại|ở|theo|sau|trước|từ|trong|đến|với|cùng|sáng|chiều|tối|đội|đoàn|trường|công|tuyến|vụ|do|the|a|an|in|at|on|for|by|after|before|since|with|dr|mr|mrs|ms|when"));
/** English number words that stand inside another word: "three-year". */
const numeralInside = /(?:^|-)(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred)(?:-|$)/i;

/** What a claim says, part by part. Empty text is a claim without anything. */
export function readClaim(words: string, language: Language): Claim {
  const text = wordsForm(words).replaceAll("\n", " ");
  const block = prepareBlock({ kind: "paragraph", text }, language);
  const times = timesOf(block);
  const amounts = amountsOf(block);
  const starts = new Set(block.sentences.map(({ from }) => from));
  const all = tokens(text).filter((token) => token.isWord);
  const found: ClaimWord[] = [];
  const numbers: ClaimNumber[] = [];
  const read = new Set<AmountFact>();
  const after = (at: number) => foldWords(/^[\s%]*([\p{L}\p{M}\s]*)/u.exec(text.slice(at))?.[1] ?? "").split(" ").filter(Boolean).slice(0, 3);
  for (const [at, token] of all.entries()) {
    if (times.some((time) => token.from >= time.from && token.to <= time.to)) continue;
    const amount = amounts.find((one) => token.from < spanEnd(one) && token.to > one.numberFrom);
    if (amount && read.has(amount)) continue;
    if (amount) {
      read.add(amount);
      numbers.push({ text: text.slice(amount.from, amount.to), key: amountKey(amount), of: after(amount.numberTo) });
    } else if (/\p{N}/u.test(token.text) || (language === "en" && numeralInside.test(token.text))) {
      numbers.push({ text: token.text, key: foldWords(token.text), of: after(token.to) });
    } else {
      const isShout = /^[\p{Lu}\p{M}.-]{2,}$/u.test(token.text);
      const opens = starts.has(token.from) && (openers.has(token.text.toLowerCase()) || !/^\p{Lu}/u.test(all[at + 1]?.text ?? ""));
      found.push({ text: token.text, folded: foldWords(token.text), isName: /^\p{Lu}/u.test(token.text) && (isShout || !opens) });
    }
  }
  return {
    words: found, numbers, dates: times.map((time) => ({ text: text.slice(time.from, time.to), key: dateKey(time, text.slice(time.from, time.to)) })),
    folded: all.map((token) => foldWords(token.text)), isBare: bareText(text) === text,
  };
}

/** A unit is part of what is measured; a thing that is counted is a word of the claim. */
function spanEnd({ type, to, numberTo }: AmountFact): number {
  return type === "money" || type === "measure" || type === "percent" ? to : numberTo;
}

function amountKey({ value, upTo, type, unit, numberFrom, numberTo }: AmountFact): string {
  // Money and measures are nothing without their unit; of counted things the number alone is compared, and what is counted apart.
  const measured = type === "money" || type === "measure" ? foldWords(unit ?? "") : type === "percent" ? "%" : "";
  return `${value ?? `${numberFrom}-${numberTo}`}${upTo === null ? "" : `…${upTo}`}${measured && ` ${measured}`}`;
}

// A day with an hour has an ISO day alone: the hour stays a digit of its own.
function dateKey({ iso, day, month, year }: TimeFact, said: string): string {
  if (iso === null) return foldWords(said);
  const told = [day, month, year, year === null ? null : year % 100].filter((one) => one !== null);
  const rest = (said.match(/\d+/g) ?? []).map(Number).filter((digits) => !told.includes(digits));
  return day === null && month === null && year === null ? iso : [iso, ...rest].join(" ");
}
