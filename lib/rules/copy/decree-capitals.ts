// Forms of Decree 30/2020 for houses that follow it: "thứ Hai", "tháng Giêng", "Thành phố Hồ Chí Minh".
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

const numbers: Record<string, string> = { hai: "Hai", ba: "Ba", "tư": "Tư", "năm": "Năm", "sáu": "Sáu", "bảy": "Bảy" };

export const decreeCapitalsRule: Rule<Located & { words: string; fix: string }, { words: string; fix: string }> = {
  id: "decree-capitals", kind: "style", level: "doubtful", languages: ["vi"],
  title: { vi: "Viết hoa theo Nghị định 30/2020", en: "Capitals of Decree 30/2020" },
  scan: ({ tokens, text }) => tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (!next) return [];
    const words = text.slice(token.from, next.to);
    if (token.word.lower === "thứ" && Object.hasOwn(numbers, next.word.text) && /^(?:vào|sáng|chiều|tối|đêm|ngày)$/.test(tokens[at - 1]?.word.lower ?? "")) return [{ from: token.from, to: next.to, words, fix: `thứ ${numbers[next.word.text]}` }];
    const last = tokens[at + 4];
    if (token.word.text === "thành" && next.word.text === "phố" && tokens[at + 2]?.word.text === "Hồ" && tokens[at + 3]?.word.text === "Chí" && last?.word.text === "Minh") return [{ from: token.from, to: last.to, words: text.slice(token.from, last.to), fix: "Thành phố Hồ Chí Minh" }];
    return [];
  }),
  judge: (facts, { settings }) => (settings.capitals === "decree30" ? found(facts) : []),
  message: ({ fix }) => ({ vi: `Theo Nghị định 30: “${fix}”`, en: `By Decree 30: “${fix}”` }),
  examples: [
    { text: "Sáng thứ hai, thành phố Hồ Chí Minh họp.", hits: ["thứ hai", "thành phố Hồ Chí Minh"], settings: { capitals: "decree30" }, fixed: "Sáng thứ Hai, Thành phố Hồ Chí Minh họp." },
    { text: "Sáng thứ hai, thành phố Hồ Chí Minh họp.", hits: [] },
  ],
};
