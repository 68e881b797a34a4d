// One person with two ranks in one text, unless the text tells of a promotion.
import { militaryRank } from "#lib/annotation/military-rank.ts";
import { personRule } from "#lib/rules/detect/person.ts";
import { reading as blockReading } from "#lib/rules/prepared.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

const tellsOfPromotion = blockReading(({ text }) => /thăng (?:quân hàm|cấp|hàm)|phong hàm|promoted/iu.test(text));

export const twoRanksRule: Rule<Located, { name: string; rank: string; other: string }> = {
  id: "two-ranks", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Một người, hai cấp bậc", en: "One person with two ranks" },
  scan: () => [],
  judge(_, reading) {
    const first = new Map<string, string>();
    const out = reading.hintsOf(personRule).flatMap((hint) => {
      const rank = militaryRank(hint.data.rank);
      if (!rank || !/\s/u.test(hint.data.fullName)) return [];
      const other = first.get(hint.data.fullName);
      if (other === undefined) first.set(hint.data.fullName, rank);
      return other !== undefined && other !== rank ? [{ block: hint.block, from: hint.data.mentionFrom, to: hint.to, data: { name: hint.data.name, rank, other } }] : [];
    });
    // Read last: where all ranks agree, the text need not be walked.
    return out.length > 0 && reading.blocks.some(tellsOfPromotion) ? [] : out;
  },
  message: ({ name, rank, other }) => ({ vi: `${name}: “${rank}” ở đây, “${other}” ở trên`, en: `${name}: “${rank}” here, “${other}” above` }),
  examples: [
    { text: "Trung tướng Phạm Đức Duyên chủ trì. Thượng tướng Phạm Đức Duyên kết luận.", hits: ["Thượng tướng Phạm Đức Duyên"] },
    { text: "Trung tướng Phạm Đức Duyên chủ trì. Trung tướng Phạm Đức Duyên kết luận.", hits: [] },
  ],
};
