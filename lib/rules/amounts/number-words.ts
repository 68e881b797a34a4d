// Numbers in words: "hai mươi mốt", "một trăm linh năm", "twenty-one".
import { listed } from "#lib/lexicon/listed.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";

const vietnamese = new Map([["không", 0], ["một", 1], ["mốt", 1], ["hai", 2], ["ba", 3], ["bốn", 4], ["tư", 4], ["năm", 5], ["lăm", 5], ["nhăm", 5], ["sáu", 6], ["bảy", 7], ["bẩy", 7], ["tám", 8], ["chín", 9], ["mười", 10]]);
const scales = new Map([["mươi", 10], ["chục", 10], ["trăm", 100], ["nghìn", 1e3], ["ngàn", 1e3], ["vạn", 1e4], ["triệu", 1e6], ["tỷ", 1e9], ["tỉ", 1e9]]);
const english = new Map<string, number>([...listed("zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen").map((word, value) => [word, value] as const), ...listed("twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety").map((word, index) => [word, (index + 2) * 10] as const)]);
const englishScale = new Map([["hundred", 100], ["thousand", 1e3], ["million", 1e6], ["billion", 1e9], ["trillion", 1e12]]);

export interface WordsNumber {
  value: number;
  end: number;
  /** How many words. */
  length: number;
}

/** A Vietnamese number in words. Null where none begins; "năm" alone is 5 here, whether it means that or a year. */
export function vietnameseNumber(tokens: readonly Token[], at: number): WordsNumber | null {
  let [total, part, next] = [0, 0, at];
  let hasDigit = false;
  for (; next < tokens.length && next < at + 14; next += 1) {
    const word = tokens[next]?.word.lower ?? "";
    if (next > at && (tokens[next]?.first || tokens[next]?.word.shape !== "lower")) break;
    const digit = vietnamese.get(word);
    const scale = scales.get(word);
    if ((word === "linh" || word === "lẻ") && next > at && vietnamese.has(tokens[next + 1]?.word.lower ?? "")) continue;
    if (digit !== undefined) {
      // "năm 2021", "ba năm": a unit that follows a digit is no further digit.
      if (hasDigit && !(part % 10 === 0 && part > 0) && !(next > at && scales.has(tokens[next + 1]?.word.lower ?? "") && total > 0)) break;
      if (word === "không" && next === at || (word === "mốt" || word === "lăm" || word === "nhăm") && next === at) return null;
      if (word === "năm" && hasDigit && part % 100 === 10) break;
      part += digit;
      hasDigit = true;
    } else if (scale !== undefined && hasDigit) {
      if (scale >= 1e3) {
        total = total === 0 || total % scale === 0 && total > scale || part > 0 ? total + part * scale : total * scale;
        part = 0;
        hasDigit = true;
      } else part = part % 100 === 0 || part < 100 ? (part === 0 ? scale : part - part % 10 + (part % 10) * scale) : part - part % 10 + (part % 10) * scale;
    } else break;
  }
  return next > at && hasDigit ? { value: total + part, end: next, length: next - at } : null;
}

/** An English number in words. Null where none begins. */
export function englishNumber(tokens: readonly Token[], at: number): WordsNumber | null {
  let [total, part, next] = [0, 0, at];
  let count = 0;
  while (next < tokens.length && next < at + 14) {
    const token = tokens[next];
    const word = token?.word.lower ?? "";
    const digit = english.get(word);
    const scale = englishScale.get(word);
    if (next > at && token?.first) break;
    if (digit !== undefined) {
      if (count > 0 && !(part % 10 === 0 && digit < 10 && part % 100 !== 10) && part !== 0) break;
      part += digit;
    } else if (scale !== undefined && count > 0) {
      if (scale === 100) part *= 100;
      else [total, part] = [total + part * scale, 0];
    } else if ((word === "-" && token?.glued || word === "and" && (part >= 100 || total > 0)) && english.has(tokens[next + 1]?.word.lower ?? "") && count > 0) {
      next += 1;
      continue;
    } else break;
    count += 1;
    next += 1;
  }
  return count > 0 ? { value: total + part, end: next, length: count } : null;
}
