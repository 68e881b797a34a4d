// Ranks before names in two ways of capitals: "Thượng tướng" and "trung tướng". Which is right the house says.
import { majority } from "#lib/rules/found.ts";
import { militaryRank } from "#lib/annotation/military-rank.ts";
import { personRule } from "#lib/rules/detect/person.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { firstFrom } from "#lib/rules/search.ts";

const cased = (words: string, isCapital: boolean) => (isCapital ? words.charAt(0).toUpperCase() : words.charAt(0).toLowerCase()) + words.slice(1);

export const rankCapitalsRule: Rule<Located, { rank: string; wanted: string }> = {
  id: "rank-capitals", kind: "style", level: "safe", languages: ["vi"],
  title: { vi: "Cấp bậc viết hoa hai kiểu", en: "Ranks with two ways of capitals" },
  scan: () => [],
  judge(_, reading) {
    const ranks = reading.hintsOf(personRule).flatMap(({ block, data: { rank, mentionFrom: from } }) => {
      const known = militaryRank(rank);
      const { text = "", sentences = [] } = reading.blocks[block] ?? {};
      const words = known === null ? "" : text.slice(from, from + known.length);
      // At the start of a sentence, or of words that are quoted, the capital says nothing.
      const isFree = words !== "" && militaryRank(words) === known && sentences[firstFrom(sentences, from)]?.from !== from && !/[:“"]\s?$/u.test(text.slice(Math.max(0, from - 2), from));
      return isFree ? [{ block, from, to: from + words.length, words, isCapital: words.charAt(0) !== words.charAt(0).toLowerCase() }] : [];
    });
    const { counts, most } = majority(ranks.map(({ isCapital }) => isCapital));
    const wanted = most ?? ranks[0]?.isCapital ?? true;
    return counts.size < 2 ? [] : ranks.filter(({ isCapital }) => isCapital !== wanted)
      .map(({ block, from, to, words }) => ({ block, from, to, data: { rank: words, wanted: cased(words, wanted) }, fix: cased(words, wanted) }));
  },
  message: ({ rank, wanted }) => ({ vi: `“${rank}”: trong bài viết “${wanted}”`, en: `“${rank}”: the text writes “${wanted}”` }),
  examples: [
    {
      text: "Dự họp có Thượng tướng Lê Văn An, trung tướng Trần Bá Bình và Đại tá Hồ Văn Minh.", hits: ["trung tướng"],
      fixed: "Dự họp có Thượng tướng Lê Văn An, Trung tướng Trần Bá Bình và Đại tá Hồ Văn Minh.",
    },
    { text: "Thượng tướng Lê Văn An chủ trì. Cùng dự có trung tướng Trần Bá Bình và đại tá Hồ Văn Minh.", hits: [] },
  ],
};
