// One person with two ranks in one text, unless the text tells of a promotion.
import { personRule } from "#lib/rules/detect/person.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { wordOf } from "#lib/rules/word.ts";

const steps = ["đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "phó đô đốc", "chuẩn đô đốc", "đô đốc", "đại tá", "thượng tá", "trung tá", "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy", "chuẩn úy", "thượng sĩ", "trung sĩ", "hạ sĩ", "general", "colonel", "major", "captain", "lieutenant", "sergeant"];

const known = new Map<string, string | null>();

/** The military or police rank among a person's titles, folded; null without one. */
export function militaryRank(rank: string | null): string | null {
  const words = rank ?? "";
  const met = known.get(words);
  if (met !== undefined) return met;
  const text = ` ${words.toLowerCase().split(/\s+/u).map((word) => wordOf(word).folded).join(" ")} `;
  const found = steps.find((step) => text.includes(` ${step} `)) ?? null;
  if (known.size > 1000) known.clear();
  if (words.length < 100) known.set(words, found);
  return found;
}

export const twoRanksRule: Rule<Located, { name: string; rank: string; other: string }> = {
  id: "two-ranks", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Một người, hai cấp bậc", en: "One person with two ranks" },
  scan: () => [],
  judge(_, reading) {
    const promoted = reading.blocks.some(({ text }) => /thăng (?:quân hàm|cấp|hàm)|phong hàm|promoted/iu.test(text));
    if (promoted) return [];
    const first = new Map<string, string>();
    return reading.hintsOf(personRule).flatMap((hint) => {
      const rank = militaryRank(hint.data.rank);
      if (!rank || !/\s/u.test(hint.data.fullName)) return [];
      const other = first.get(hint.data.fullName);
      if (other === undefined) first.set(hint.data.fullName, rank);
      return other !== undefined && other !== rank ? [{ block: hint.block, from: hint.data.mentionFrom, to: hint.to, data: { name: hint.data.name, rank, other } }] : [];
    });
  },
  message: ({ name, rank, other }) => ({ vi: `${name}: “${rank}” ở đây, “${other}” ở trên`, en: `${name}: “${rank}” here, “${other}” above` }),
  examples: [
    { text: "Trung tướng Phạm Đức Duyên chủ trì. Thượng tướng Phạm Đức Duyên kết luận.", hits: ["Thượng tướng Phạm Đức Duyên"] },
    { text: "Trung tướng Phạm Đức Duyên chủ trì. Trung tướng Phạm Đức Duyên kết luận.", hits: [] },
  ],
};
