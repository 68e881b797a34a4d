// Sentences that nobody takes in at one reading.
import { found } from "#lib/rules/found.ts";
import type { Finding, Located, Rule } from "#lib/rules/rule.ts";
import { firstFrom } from "#lib/rules/search.ts";

interface Long extends Located {
  words: number;
}

/** Beyond the first it is told folded, beyond the second as a warning. English words are longer. */
const limits = { vi: [60, 120], en: [40, 70] } as const;

export const longSentenceRule: Rule<Long & { isVeryLong: boolean }, Long> = {
  id: "long-sentence", kind: "style", level: "information", languages: ["vi", "en"],
  title: { vi: "Câu quá dài", en: "Over-long sentences" },
  scan: ({ tokens, sentences, language }) => sentences.flatMap(({ from, to }) => {
    const words = tokens.slice(firstFrom(tokens, from), firstFrom(tokens, to)).filter((token) => token.type === "word").length;
    const [long, veryLong] = limits[language];
    return words > long ? [{ from, to, words, isVeryLong: words > veryLong }] : [];
  }),
  judge: (facts): Finding<Long>[] => found(facts).map((finding, index) => (facts[index]?.isVeryLong ? { ...finding, level: "safe" as const } : finding)),
  message: ({ words }) => ({ vi: `Câu dài ${words} chữ`, en: `A sentence of ${words} words` }),
  examples: [
    { text: `Hội nghị ${"đã bàn nhiều việc lớn, ".repeat(14)}rồi kết thúc.`, hits: [`Hội nghị ${"đã bàn nhiều việc lớn, ".repeat(14)}rồi kết thúc.`] },
    { text: "Hội nghị đã bàn nhiều việc lớn rồi kết thúc.", hits: [] },
  ],
};
