// One acronym introduced twice with different words.
import { acronymRule } from "#lib/rules/detect/acronym.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

const same = (words: string | null) => (words ?? "").toLowerCase().replace(/[\s,–-]+/gu, " ").trim();

export const acronymTwoExpansionsRule: Rule<Located, { acronym: string; expansion: string; other: string }> = {
  id: "acronym-two-expansions", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Một chữ tắt, hai nghĩa", en: "One acronym with two meanings" },
  scan: () => [],
  judge(_, reading) {
    const definitions = reading.hintsOf(acronymRule).filter((hint) => hint.data.isDefinition);
    return [...Map.groupBy(definitions, (hint) => hint.data.key).values()].flatMap(([first, ...others]) => (first
      ? others.filter((hint) => same(hint.data.expansion) !== same(first.data.expansion))
        .map((hint) => ({ block: hint.block, from: hint.from, to: hint.to, data: { acronym: hint.data.acronym, expansion: hint.data.expansion ?? "", other: first.data.expansion ?? "" } }))
      : []));
  },
  message: ({ acronym, expansion, other }) => ({ vi: `${acronym} là “${expansion}” hay “${other}”?`, en: `Is ${acronym} “${expansion}” or “${other}”?` }),
  examples: [
    { text: "Khu vực phòng thủ (KVPT) vững chắc.\nKinh tế vùng phía Tây là khu vực phát triển (KVPT).", hits: ["KVPT"] },
    { text: "Khu vực phòng thủ (KVPT) vững chắc.\nBan chỉ đạo khu vực phòng thủ (KVPT).", hits: [] },
  ],
};
