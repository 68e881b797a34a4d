// An acronym used before the text introduces it.
import { acronymRule } from "#lib/rules/detect/acronym.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const acronymBeforeDefinitionRule: Rule<Located, { acronym: string; expansion: string }> = {
  id: "acronym-before-definition", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Viết tắt dùng trước khi giải thích", en: "Acronyms used before they are introduced" },
  scan: () => [],
  judge(_, reading) {
    const groups = Map.groupBy(reading.hintsOf(acronymRule), (hint) => hint.data.key);
    return [...groups.values()].flatMap((hints) => {
      const at = hints.findIndex((hint) => hint.data.isDefinition);
      const definition = hints[at];
      const [first] = hints;
      if (at <= 0 || !definition || !first) return [];
      const { acronym, expansion } = definition.data;
      return [{ block: first.block, from: first.from, to: first.to, data: { acronym, expansion: expansion ?? "" }, fix: `${expansion ?? ""} (${acronym})` }];
    });
  },
  message: ({ acronym, expansion }) => ({ vi: `${acronym} dùng trước chỗ giải thích “${expansion}”`, en: `${acronym} is used before it is introduced as “${expansion}”` }),
  examples: [
    { text: "Xây dựng KVPT Quân khu.\nKiện toàn ban chỉ đạo khu vực phòng thủ (KVPT) các cấp.", hits: ["KVPT"] },
    { text: "Xây dựng khu vực phòng thủ (KVPT).\nKiện toàn KVPT các cấp.", hits: [] },
  ],
};
