// Numbers, quantities, money and shares, with their value and unit.
import type { Amount, AmountFact } from "#lib/rules/amounts/amount.ts";
import { amountsOf } from "#lib/rules/amounts/amounts.ts";
import { perFact } from "#lib/rules/found.ts";
import type { Finding, Placed, Rule } from "#lib/rules/rule.ts";

export interface NumberData extends Amount {
  words: string;
  numberFrom: number;
  numberTo: number;
}

const finding = perFact(({ block, from, to, ...data }: Placed<AmountFact & { words: string }>): Finding<NumberData> => ({ block, from, to, data }));

export const numberRule: Rule<AmountFact & { words: string }, NumberData> = {
  id: "number", kind: "number", level: "information", languages: ["vi", "en"],
  title: { vi: "Số liệu", en: "Numbers and quantities" },
  scan: (block) => amountsOf(block).map((amount) => ({ ...amount, words: block.text.slice(amount.from, amount.to) })),
  judge: (facts) => facts.map(finding),
  message: ({ words }) => ({ vi: `Kiểm số liệu: ${words}`, en: `Check the number: ${words}` }),
  examples: [
    { text: "Dự án có vốn 1.250 tỷ đồng, tăng 12,5% so với cùng kỳ, tạo việc làm cho 3.400 người.", hits: ["1.250 tỷ đồng", "12,5%", "3.400 người"] },
    { text: "Hai mươi mốt hộ dân được hỗ trợ 3-5 triệu đồng.", hits: ["Hai mươi mốt hộ dân", "3-5 triệu đồng"] },
    { text: "Đội U23 đi quốc lộ 1A, dịch Covid-19, Nghị định 30/2020/NĐ-CP.", hits: [] },
    { text: "The price rose from $3.4 million to $4.1 million, or by 21 percent; twenty-two members agreed.", hits: ["$3.4 million", "$4.1 million", "21 percent", "twenty-two members"], language: "en" },
  ],
};
