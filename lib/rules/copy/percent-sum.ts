// Shares that are said to make a whole and miss 100 by more than rounding.
import { amountsOf } from "#lib/rules/amounts/amounts.ts";
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { firstFrom } from "#lib/rules/search.ts";

interface Sum extends Located {
  sum: number;
  count: number;
}

const wholes = { vi: /(?:gồm|trong đó|cơ cấu|còn lại|phân theo|chia theo|tỷ trọng|tỷ lệ lần lượt)/iu, en: /\b(?:consists? of|made up of|breakdown|the rest|the remaining|respectively|divided into)\b/iu };
const changes = { vi: /(?:tăng|giảm|so với|cùng kỳ|đạt|vượt|lãi suất|thuế suất)/iu, en: /\b(?:rose|fell|up|down|increase|decrease|grew|drop)/iu };

export const percentSumRule: Rule<Sum, Sum> = {
  id: "percent-sum", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Tỷ lệ cộng lại không đủ 100%", en: "Shares that do not add up" },
  scan(block) {
    const shares = amountsOf(block).filter((amount) => amount.type === "percent" && amount.value !== null && amount.upTo === null);
    return block.sentences.flatMap(({ from, to }) => {
      const here = shares.slice(firstFrom(shares, from), firstFrom(shares, to));
      const [first, last] = [here[0], here.at(-1)];
      if (!first || !last || here.length < 3 || here.length > 12) return [];
      const text = block.text.slice(from, to);
      if (!wholes[block.language].test(text) || changes[block.language].test(text)) return [];
      const sum = here.reduce((total, share) => total + (share.value ?? 0), 0);
      // Within reach of a whole, but further off than rounding takes it.
      const miss = Math.abs(sum - 100);
      return miss > 0.06 * here.length && miss > 0.15 && miss < 15 ? [{ from: first.from, to: last.to, sum: Math.round(sum * 100) / 100, count: here.length }] : [];
    });
  },
  judge: found,
  message: ({ sum }) => ({ vi: `Các tỷ lệ cộng lại được ${String(sum).replace(".", ",")}%, không phải 100%`, en: `The shares add up to ${sum}%, not 100%` }),
  examples: [
    { text: "Cơ cấu kinh tế: nông nghiệp 25%, công nghiệp 30%, dịch vụ 40%.", hits: ["25%, công nghiệp 30%, dịch vụ 40%"] },
    { text: "Cơ cấu kinh tế: nông nghiệp 25%, công nghiệp 30%, dịch vụ 45%. Nông nghiệp tăng 3%, công nghiệp 5%, dịch vụ 7%.", hits: [] },
  ],
};
