// An acronym whose letters are all but one the initials of the words it stands for.
import { acronymsOf } from "#lib/rules/acronyms/acronyms.ts";
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const acronymLettersRule: Rule<Located & { acronym: string; expansion: string }, { acronym: string; expansion: string }> = {
  id: "acronym-letters", kind: "style", level: "safe", languages: ["vi"],
  title: { vi: "Chữ tắt không khớp từ đầy đủ", en: "Acronyms that do not fit their words" },
  scan: (block) => acronymsOf(block).flatMap(({ from, to, acronym, expansion, isMatching, isNearly }) => (expansion !== null && !isMatching && isNearly ? [{ from, to, acronym, expansion }] : [])),
  judge: found,
  message: ({ acronym, expansion }) => ({ vi: `${acronym} không khớp chữ đầu của “${expansion}”`, en: `${acronym} does not fit the initials of “${expansion}”` }),
  examples: [
    { text: "Theo ủy ban nhân dân (UBNN) huyện.", hits: ["UBNN"] },
    { text: "Theo ủy ban nhân dân (UBND) huyện và Liên đoàn Bóng đá Việt Nam (VFF).", hits: [] },
  ],
};
