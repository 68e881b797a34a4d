// Parts against the total they are said to make: "60 tấn, gồm 20 tấn xoài và 30 tấn nhãn".
import { amountsOf } from "#lib/rules/amounts/amounts.ts";
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { firstFrom } from "#lib/rules/search.ts";

interface Parts extends Located {
  total: number;
  sum: number;
}

const opening = { vi: /(?:,|:|\()\s*(?:gồm|bao gồm)\s*:?\s*$/iu, en: /(?:,|:|\()\s*(?:including|consisting of|made up of|comprising)\s*:?\s*$/iu };

export const partsTotalRule: Rule<Parts, Parts> = {
  id: "parts-total", kind: "style", level: "information", languages: ["vi", "en"],
  title: { vi: "Các phần không bằng tổng", en: "Parts that do not make the total" },
  scan(block) {
    const all = amountsOf(block).filter((amount) => amount.value !== null && amount.upTo === null && ["count", "money", "measure"].includes(amount.type));
    return block.sentences.flatMap(({ from, to }) => {
      const here = all.slice(firstFrom(all, from), firstFrom(all, to)).slice(0, 20);
      return here.flatMap((total, at) => {
        const rest = here.slice(at + 1);
        const [first, last] = [rest[0], rest.at(-1)];
        if (!first || !last || rest.length < 2) return [];
        const between = block.text.slice(total.to, first.from);
        const isSame = rest.every((part) => part.unit === total.unit || part.unit === null);
        if (between.length > 60 || !opening[block.language].test(between) || !isSame) return [];
        const sum = rest.reduce((value, part) => value + (part.value ?? 0), 0);
        return Math.abs(sum - (total.value ?? 0)) > 1e-6 * sum && sum < (total.value ?? 0) * 3 ? [{ from: total.from, to: last.to, total: total.value ?? 0, sum }] : [];
      }).slice(0, 1);
    });
  },
  judge: found,
  message: ({ total, sum }) => ({ vi: `Tổng ghi ${total}, các phần cộng lại được ${sum}`, en: `The total is ${total}, the parts make ${sum}` }),
  examples: [
    { text: "Đội thu giữ 23 xe máy, gồm 11 xe máy mới và 9 xe máy cũ.", hits: ["23 xe máy, gồm 11 xe máy mới và 9 xe máy"] },
    { text: "Đội thu giữ 23 xe máy, gồm 11 xe máy mới và 12 xe máy cũ.", hits: [] },
  ],
};
