// Not every change of checked words weighs the same: a number, date, name, negation or
// quotation mark that changed can turn the meaning round and is shown loudly.
import { aligned } from "#lib/text/align.ts";
import { tokens } from "#lib/text/tokens.ts";
import { wordsForm } from "#lib/text/words.ts";

const numberWords = new Set([
  "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mươi", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "rưỡi",
  "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "hundred", "thousand", "million", "billion", "half",
]);
const negations = new Set(["không", "chưa", "chẳng", "chớ", "đừng", "chả", "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot"]);

/** How loudly a change of words is to be shown; "plain" also when they are the same in words/1. */
export function changeWeight(before: string, after: string): "loud" | "plain" {
  const old = tokens(wordsForm(before)).map((token) => token.text);
  const now = tokens(wordsForm(after)).map((token) => token.text);
  const pairs = aligned(old, now);
  const [keptOld, keptNow] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const changed = [...old.filter((_, i) => !keptOld.has(i)), ...now.filter((_, j) => !keptNow.has(j))];
  return changed.some(isWeighty) ? "loud" : "plain";
}

function isWeighty(word: string): boolean {
  const lower = word.toLowerCase();
  return /[\p{N}\p{Lu}"%]/u.test(word) || word === "'" || numberWords.has(lower) || negations.has(lower) || lower.endsWith("n't");
}
