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
const rest = { vi: /(?:còn lại)/iu, en: /\b(?:the rest|the remaining)\b/iu };
const changes = { vi: /(?:tăng|giảm|so với|cùng kỳ|đạt|vượt|lãi suất|thuế suất)/iu, en: /\b(?:rose|fell|up|down|increase|decrease|grew|drop)/iu };

export const percentSumRule: Rule<Sum, Sum> = {
  id: "percent-sum", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Tỷ lệ cộng lại không đủ 100%", en: "Shares that do not add up" },
  scan(block) {
    const shares = amountsOf(block).filter((amount) => amount.type === "percent" && amount.value !== null && amount.upTo === null);
    return block.sentences.flatMap(({ from, to }) => {
      const here = shares.slice(firstFrom(shares, from), firstFrom(shares, to));
      const [first, last] = [here[0], here.at(-1)];
      const text = block.text.slice(from, to);
      // "60%, các huyện còn lại 30%": two are enough where the second is said to be the rest.
      const least = rest[block.language].test(text) ? 2 : 3;
      if (!first || !last || here.length < least || here.length > 12 || least === 2 && here.length === 2 && !rest[block.language].test(block.text.slice(first.to, last.from))) return [];
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
    { text: "Thành phố đóng góp 60%, các huyện còn lại 30% tổng thu.", hits: ["60%, các huyện còn lại 30%"] },
    { text: "Cơ cấu kinh tế: nông nghiệp 25%, công nghiệp 30%, dịch vụ 40%.", hits: ["25%, công nghiệp 30%, dịch vụ 40%"] },
    { text: "Cơ cấu kinh tế: nông nghiệp 25%, công nghiệp 30%, dịch vụ 45%. Nông nghiệp tăng 3%, công nghiệp 5%, dịch vụ 7%.", hits: [] },
  ],
};
