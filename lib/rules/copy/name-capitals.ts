// A personal name with a syllable in small letters: "Nguyễn văn An".
import { commonSurnames } from "#lib/lexicon/vi-names.ts";
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { isSyllable } from "#lib/text/vi-syllable.ts";

export const nameCapitalsRule: Rule<Located & { name: string; fix: string }, { name: string }> = {
  id: "name-capitals", kind: "style", level: "safe", languages: ["vi"],
  title: { vi: "Tên người viết thường", en: "Names in small letters" },
  scan: ({ tokens, text }) => tokens.flatMap((token, at) => {
    const [middle, given] = [tokens[at + 1], tokens[at + 2]];
    if (!commonSurnames.has(token.word.text) || !middle || !given || middle.glued || given.glued) return [];
    if (!["văn", "thị", "đình", "hữu", "ngọc"].includes(middle.word.text) || given.word.shape !== "title" || !isSyllable(given.word.lower) || given.first) return [];
    return [{ from: token.from, to: given.to, name: text.slice(token.from, given.to), fix: `${token.word.text} ${middle.word.text.charAt(0).toUpperCase()}${middle.word.text.slice(1)} ${given.word.text}` }];
  }),
  judge: found,
  message: ({ name }) => ({ vi: `Tên người viết hoa mọi âm tiết: ${name}`, en: `Each syllable of a name has a capital: ${name}` }),
  examples: [
    { text: "Ông Nguyễn văn An và bà Trần thị Lan.", hits: ["Nguyễn văn An", "Trần thị Lan"], fixed: "Ông Nguyễn Văn An và bà Trần Thị Lan." },
    { text: "Ông Nguyễn Văn An và nhà văn Lan.", hits: [] },
  ],
};
