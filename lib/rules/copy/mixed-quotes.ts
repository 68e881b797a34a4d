// Straight and curly quotation marks in one text.
import { majority } from "#lib/rules/found.ts";
import type { Located, Placed, Rule } from "#lib/rules/rule.ts";

interface Mark extends Located {
  shape: "straight" | "curly";
}

export const mixedQuotesRule: Rule<Mark, { wanted: string; count: number }> = {
  id: "mixed-quotes", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Lẫn ngoặc kép thẳng và cong", en: "Straight and curly quotes mixed" },
  scan: ({ tokens }) => tokens.flatMap((token, at): Mark[] => {
    const mark = token.word.text;
    if (mark === "“" || mark === "”") return [{ from: token.from, to: token.to, shape: "curly" }];
    // An inch or a second hangs on digits.
    return mark === "\"" && !(token.glued && tokens[at - 1]?.type === "number") ? [{ from: token.from, to: token.to, shape: "straight" }] : [];
  }),
  judge(facts: readonly Placed<Mark>[]) {
    const { counts, most } = majority(facts.map((fact) => fact.shape));
    if (counts.size < 2) return [];
    const wanted = most ?? "curly";
    const others = facts.filter((fact) => fact.shape !== wanted);
    const [first] = others;
    return first ? [{ block: first.block, from: first.from, to: first.to, data: { wanted, count: others.length } }] : [];
  },
  message: ({ wanted, count }) => ({ vi: `${count} dấu ngoặc kép khác kiểu với phần còn lại (${wanted === "curly" ? "“ ”" : "\" \""})`, en: `${count} quotation marks are not as the others (${wanted === "curly" ? "“ ”" : "\" \""})` }),
  examples: [
    { text: "Ông nói “tốt”, bà nói “được”, em nói \"vâng\".", hits: ["\""] },
    { text: "Ông nói “tốt”, bà nói “được”.", hits: [] },
  ],
};
