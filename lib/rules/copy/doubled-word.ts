// A particle written twice. Vietnamese doubles many words on purpose (từ từ), so only words
// that are never doubled count.
import { listed } from "#lib/lexicon/listed.ts";
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

const never = {
  vi: new Set(listed("của|và|các|những|trong|với|được|cho|là|này|đã|sẽ|đang|tại|về|để|thì|mà|bị|do|bởi|nhưng|hoặc|cùng|theo|trên|dưới|khi|nếu|vì|rằng|như|có|không|ủy|quyết|đồng|một|ở|từng người|tỉnh|huyện|hội|nghị")),
  en: new Set(listed("the|a|an|of|to|in|on|at|for|and|or|but|with|from|by|is|are|was|were|be|been|it|this|these|those|we|they|he|she|as|if|not|will|would|can|could|his|her|their|our|its|your|my")),
};
/** Doubled by grammar: "là là" is none, "cho cho" neither, but "không không" and "có có" occur in speech. */
const sometimes = new Set(["không", "có", "một", "với", "cùng", "trên", "đồng", "hội", "tỉnh"]);

export const doubledWordRule: Rule<Located & { word: string; fix: string }, { word: string }> = {
  id: "doubled-word", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Lặp từ", en: "Doubled words" },
  scan: ({ tokens, language, text }) => tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    if (token.type !== "word" || !before || token.glued || before.word.lower !== token.word.lower || !never[language].has(token.word.lower)) return [];
    if (sometimes.has(token.word.lower) || token.first || token.word.shape !== "lower" || /[^ \u00a0]/.test(text.slice(before.to, token.from))) return [];
    return [{ from: before.from, to: token.to, word: token.word.lower, fix: before.word.text }];
  }),
  judge: found,
  message: ({ word }) => ({ vi: `Lặp từ “${word}”`, en: `“${word}” is written twice` }),
  examples: [
    { text: "Kết quả của của hội nghị và và đại hội.", hits: ["của của", "và và"], fixed: "Kết quả của hội nghị và đại hội." },
    { text: "Xe chạy từ từ, nhà nhà vui, ai ai cũng biết.", hits: [] },
    { text: "He was in the the house.", hits: ["the the"], language: "en", fixed: "He was in the house." },
  ],
};
