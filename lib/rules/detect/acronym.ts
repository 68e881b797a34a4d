// Short forms with what they stand for: by the text's own introduction, else by the house's
// list, else by the common one.
import { knownAcronyms } from "#lib/lexicon/vi-acronyms.ts";
import { type AcronymFact, acronymsOf } from "#lib/rules/acronyms/acronyms.ts";
import type { Finding, Placed, Rule } from "#lib/rules/rule.ts";

export interface AcronymData {
  acronym: string;
  key: string;
  expansion: string | null;
  /** Where the expansion comes from; null without one. */
  from: "text" | "house" | "list" | null;
  /** Introduced right here. */
  isDefinition: boolean;
}

export const acronymRule: Rule<AcronymFact, AcronymData> = {
  id: "acronym", kind: "acronym", level: "information", languages: ["vi", "en"],
  title: { vi: "Chữ viết tắt", en: "Acronyms" },
  scan: (block) => acronymsOf(block),
  judge(facts: readonly Placed<AcronymFact>[], { settings }): Finding<AcronymData>[] {
    const defined = new Map(facts.flatMap((one) => (one.expansion === null ? [] : [[one.key, one.expansion] as const])).reverse());
    return facts.map(({ block, from, to, acronym, key, expansion }) => {
      const own = expansion ?? defined.get(key);
      const house = settings.acronyms[acronym] ?? settings.acronyms[key];
      const list = knownAcronyms.get(acronym)?.expansion ?? knownAcronyms.get(key)?.expansion;
      return { block, from, to, data: { acronym, key, expansion: own ?? house ?? list ?? null, from: own ? "text" : house ? "house" : list ? "list" : null, isDefinition: expansion !== null } };
    });
  },
  message: ({ acronym, expansion }) => ({
    vi: expansion ? `Viết tắt: ${acronym} = ${expansion}` : `Viết tắt chưa rõ nghĩa: ${acronym}`,
    en: expansion ? `Acronym: ${acronym} = ${expansion}` : `Acronym without a known meaning: ${acronym}`,
  }),
  examples: [
    { text: "Xây dựng khu vực phòng thủ (KVPT), công tác QS - QP và T.Ư Đảng; KVPT vững chắc.", hits: ["KVPT", "QS - QP", "T.Ư", "KVPT"] },
    { text: "Đại hội XIII, đường dài 12 KM.", hits: [] },
    { text: "The Department of Transportation (DOT) agreed; the DOT will pay.", hits: ["DOT", "DOT"], language: "en" },
  ],
};
