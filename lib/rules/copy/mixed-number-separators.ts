// 1.000 and 1,000, or 3,5 and 3.5, in one text: one of the two is a thousand times the other.
import { amountsOf } from "#lib/rules/amounts/amounts.ts";
import { found } from "#lib/rules/found.ts";
import type { Located, Placed, Rule } from "#lib/rules/rule.ts";

interface Separated extends Located {
  thousands: string | null;
  decimal: string | null;
  words: string;
  isOdd: boolean;
}

export const mixedNumberSeparatorsRule: Rule<Separated, { words: string }> = {
  id: "mixed-number-separators", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Dấu phân cách số lẫn lộn", en: "Mixed separators in numbers" },
  scan: (block) => amountsOf(block).flatMap((amount) => (amount.thousands === null && amount.decimal === null ? [] : [{
    from: amount.numberFrom, to: amount.numberTo, thousands: amount.thousands, decimal: amount.decimal, words: block.text.slice(amount.numberFrom, amount.numberTo),
    isOdd: block.language === "vi" ? amount.thousands === "," || amount.decimal === "." : amount.thousands === "." || amount.decimal === ",",
  }])),
  judge(facts: readonly Placed<Separated>[]) {
    const odd = facts.filter((fact) => fact.isOdd);
    // A text that is foreign throughout ("3.5" everywhere) is of one style.
    return odd.length === facts.length ? [] : found(odd.length * 2 > facts.length ? facts.filter((fact) => !fact.isOdd) : odd);
  },
  message: ({ words }) => ({ vi: `“${words}”: dấu chấm, phẩy trong số không thống nhất với bài`, en: `“${words}”: separators differ from the rest of the text` }),
  examples: [
    { text: "Thu 1.250 tỷ đồng, tăng 3,5%, chi 1,100 tỷ đồng và giảm 2.5%.", hits: ["1,100", "2.5"] },
    { text: "Thu 1.250 tỷ đồng, tăng 3,5%.", hits: [] },
  ],
};
