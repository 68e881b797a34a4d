// Two styles of placing the tone mark in open oa, oe, uy (hóa, khoá): the text's own majority
// counts, or the house's style. Names are exempt: people write theirs as they do.
import { majority } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { foldTone } from "#lib/rules/word.ts";

interface Toned extends Located {
  style: "old" | "new";
  word: string;
  other: string;
}

const oldStyle = /(?<!q)(?:[òóỏõọ][ae]|[ùúủũụ]y)$/u;
const newStyle = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/u;
const toNew: Record<string, string> = { "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé", "ỏe": "oẻ", "õe": "oẽ", "ọe": "oẹ", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ" };

export const mixedToneMarksRule: Rule<Toned, Toned> = {
  id: "mixed-tone-marks", kind: "style", level: "safe", languages: ["vi"],
  title: { vi: "Đặt dấu thanh hai kiểu", en: "Two styles of tone marks" },
  scan: ({ tokens }) => tokens.flatMap((token) => {
    const { lower, text, shape } = token.word;
    if (token.type !== "word" || shape !== "lower" && !(token.first && shape === "title")) return [];
    const style = oldStyle.test(lower) ? "old" as const : newStyle.test(lower) ? "new" as const : null;
    if (!style) return [];
    const other = style === "new" ? foldTone(lower) : lower.slice(0, -2) + (toNew[lower.slice(-2)] ?? lower.slice(-2));
    return [{ from: token.from, to: token.to, style, word: text, other: text.charAt(0) + other.slice(1) }];
  }),
  judge(facts, { settings }) {
    const own = majority(facts.map((fact) => fact.style));
    const wanted = settings.toneMarks === "own" ? own.most ?? (own.counts.size > 1 ? "old" : null) : settings.toneMarks;
    return facts.filter((fact) => wanted !== null && fact.style !== wanted).map((fact) => ({ block: fact.block, from: fact.from, to: fact.to, data: fact, fix: fact.other }));
  },
  message: ({ word, other }) => ({ vi: `“${word}”: nơi khác trong bài đặt dấu kiểu “${other}”`, en: `“${word}”: elsewhere the tone mark is placed as in “${other}”` }),
  examples: [
    { text: "Đại biểu khoá XV; văn hóa, thủy lợi, ủy ban.", hits: ["khoá"], fixed: "Đại biểu khóa XV; văn hóa, thủy lợi, ủy ban." },
    { text: "Văn hóa, thủy lợi, quý II, Nguyễn Thị Hoà.", hits: [] },
  ],
};
