// "a" before a vowel sound, "an" before a consonant: by spelling, with the words that sound otherwise.
import { listed } from "#lib/lexicon/listed.ts";
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

const silent = /^(?:hour|hourly|hours|honest|honestly|honesty|honor|honour|honorable|honorary|heir|heiress|heirloom)/;
const consonantal = /^(?:uni(?!n|m)|use|used|useful|user|usual|usually|usurp|utility|utopia|european|euro|eulogy|euphemism|one|once|ubiquitous|ukrain|uranium|urine|ufo|unanimous|union|unique|unit|united|universe|university|u$)/;
const either = new Set(listed("historic|historical|herb|hotel|habitual|a|i|or|and|as|at|in|to|is|of|on|e|o"));

function wantsAn(word: string): boolean | null {
  const lower = word.toLowerCase();
  if (either.has(lower) || lower.length < 3 || !/^[a-z]+$/.test(lower)) return null;
  // Letters spoken one by one sound otherwise than they are spelled.
  if (word.length > 1 && word === word.toUpperCase()) return null;
  if (silent.test(lower)) return true;
  if (/^uni(?:n|m)/.test(lower)) return true;
  if (consonantal.test(lower)) return false;
  return /^[aeiou]/.test(lower);
}

export const aOrAnRule: Rule<Located & { words: string; fix: string }, { words: string; fix: string }> = {
  id: "a-or-an", kind: "style", level: "safe", languages: ["en"],
  title: { vi: "Mạo từ a, an (tiếng Anh)", en: "a or an" },
  scan: ({ tokens, text }) => tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (!["a", "an"].includes(token.word.lower) || token.word.text === "A" && !token.first || token.glued || next?.type !== "word" || next.glued || next.word.shape === "mixed") return [];
    const an = wantsAn(next.word.text);
    return an === null || an === (token.word.lower === "an") ? [] : [{ from: token.from, to: token.to, words: text.slice(token.from, next.to), fix: token.word.shape === "title" ? (an ? "An" : "A") : an ? "an" : "a" }];
  }),
  judge: found,
  message: ({ words, fix }) => ({ vi: `“${words}”: dùng “${fix}”`, en: `“${words}”: “${fix}”` }),
  examples: [
    { text: "He ate a apple and an banana.", hits: ["a", "an"], language: "en", fixed: "He ate an apple and a banana." },
    { text: "An hour at a university, a European, an uninvited guest, an FBI agent.", hits: [], language: "en" },
  ],
};
