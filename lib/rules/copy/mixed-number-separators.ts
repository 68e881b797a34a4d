// 1.000 and 1,000, or 3,5 and 3.5, in one text: one of the two is a thousand times the other. Or
// not as the house writes its numbers.
import { amountsOf } from "#lib/rules/amounts/amounts.ts";
import { found } from "#lib/rules/found.ts";
import type { Located, Placed, Rule } from "#lib/rules/rule.ts";

interface Separated extends Located {
  words: string;
  isVietnamese: boolean;
  /** Whether the point parts thousands or the comma decimals. */
  isPointed: boolean;
  fix: string | null;
}

const swapped = (words: string) => words.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));

// "1,100" may be eleven hundred or hardly more than one: only a person can say.
const isPlain = (words: string) => !/^\d{1,3}[.,]\d{3}$/.test(words);

export const mixedNumberSeparatorsRule: Rule<Separated, { words: string }> = {
  id: "mixed-number-separators", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Dấu phân cách số", en: "Separators in numbers" },
  scan: (block) => amountsOf(block).flatMap(({ thousands, decimal, numberFrom: from, numberTo: to }) => {
    const words = block.text.slice(from, to);
    const isPointed = thousands === "." || decimal === ",";
    // Blanks part thousands in either style.
    return !isPointed && thousands !== "," && decimal !== "." ? [] : [{ from, to, words, isVietnamese: block.language === "vi", isPointed, fix: isPlain(words) ? swapped(words) : null }];
  }),
  judge(facts: readonly Placed<Separated>[], { settings: { numberStyle } }) {
    const odd = facts.filter((fact) => fact.isVietnamese !== fact.isPointed);
    // A text that is foreign throughout ("3.5" everywhere) is of one style.
    const mixed = odd.length === facts.length ? [] : odd.length * 2 > facts.length ? facts.filter((fact) => !odd.includes(fact)) : odd;
    if (numberStyle === "own") return found(mixed);
    return found(facts.filter((fact) => (fact.isVietnamese ? fact.isPointed !== (numberStyle === "vi") : mixed.includes(fact))));
  },
  message: ({ words }) => ({ vi: `“${words}”: dấu chấm, phẩy không theo cách viết số của bài, của tòa soạn`, en: `“${words}”: separators are not those of the text or the house` }),
  examples: [
    { text: "Thu 1.250 tỷ đồng, tăng 3,5%, chi 1,100 tỷ đồng và giảm 2.5%.", hits: ["1,100", "2.5"], fixed: "Thu 1.250 tỷ đồng, tăng 3,5%, chi 1,100 tỷ đồng và giảm 2,5%." },
    { text: "Thu 1.250 tỷ đồng, tăng 3,5%.", hits: [] },
    { text: "Tăng 3.5%, giảm 2.5%.", hits: ["3.5", "2.5"], settings: { numberStyle: "vi" }, fixed: "Tăng 3,5%, giảm 2,5%." },
    { text: "Tăng 3,5%, giảm 2,5%.", hits: ["3,5", "2,5"], settings: { numberStyle: "en" }, fixed: "Tăng 3.5%, giảm 2.5%." },
  ],
};
