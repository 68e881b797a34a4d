// An acronym that neither the text nor the house's list nor common knowledge explains; told once.
import { commonEnglish, knownAcronyms } from "#lib/lexicon/vi-acronyms.ts";
import { bodyAcronyms } from "#lib/lexicon/vi-organisations.ts";
import { acronymRule } from "#lib/rules/detect/acronym.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const undefinedAcronymRule: Rule<Located, { acronym: string; expansion: string | null }> = {
  id: "undefined-acronym", kind: "style", level: "information", languages: ["vi", "en"],
  title: { vi: "Viết tắt chưa giải thích", en: "Acronyms without an introduction" },
  scan: () => [],
  judge(_, reading) {
    const groups = Map.groupBy(reading.hintsOf(acronymRule), (hint) => hint.data.key);
    return [...groups.values()].flatMap((hints) => {
      const [first] = hints;
      if (!first || hints.some((hint) => hint.data.isDefinition)) return [];
      const { acronym, key, expansion, from } = first.data;
      const isKnown = from === "house" || [acronym, key].some((form) => knownAcronyms.get(form)?.isCommon || commonEnglish.has(form) || bodyAcronyms.has(form) && !knownAcronyms.has(form));
      return isKnown || key.length > 8 ? [] : [{ block: first.block, from: first.from, to: first.to, data: { acronym, expansion }, fix: expansion ? `${expansion} (${acronym})` : null }];
    });
  },
  message: ({ acronym, expansion }) => ({ vi: expansion ? `Chưa giải thích ${acronym} (${expansion}?)` : `Chưa giải thích ${acronym}`, en: expansion ? `${acronym} is not introduced (${expansion}?)` : `${acronym} is not introduced` }),
  examples: [
    { text: "LLVT Quân khu tích cực; LLVT tỉnh; UBND tỉnh.", hits: ["LLVT"] },
    { text: "Lực lượng vũ trang (LLVT) tích cực; LLVT tỉnh.", hits: [] },
    { text: "KCCQ là của chúng tôi.", hits: [], settings: { acronyms: { KCCQ: "khối cơ quan" } } },
  ],
};
