// An acronym that is introduced and never used.
import { acronymRule } from "#lib/rules/detect/acronym.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const unusedDefinitionRule: Rule<Located, { acronym: string }> = {
  id: "unused-definition", kind: "style", level: "doubtful", languages: ["vi", "en"],
  title: { vi: "Viết tắt giải thích rồi không dùng", en: "Acronyms introduced and never used" },
  scan: () => [],
  judge: (_, reading) => [...Map.groupBy(reading.hintsOf(acronymRule), (hint) => hint.data.key).values()].flatMap(([only, ...others]) =>
    (only?.data.isDefinition && others.length === 0 ? [{ block: only.block, from: only.from, to: only.to, data: { acronym: only.data.acronym } }] : [])),
  message: ({ acronym }) => ({ vi: `${acronym} được giải thích nhưng không dùng lại`, en: `${acronym} is introduced and never used` }),
  examples: [
    { text: "Khu vực phòng thủ (KVPT) vững chắc.", hits: ["KVPT"] },
    { text: "Khu vực phòng thủ (KVPT) vững chắc. KVPT các cấp.", hits: [] },
  ],
};
