// One word spelled with i and with y in one text (kỹ thuật, kĩ thuật). Which of the two is
// right the house says; both in one text is a slip.
import { majority } from "#lib/rules/found.ts";
import type { Located, Placed, Rule } from "#lib/rules/rule.ts";
import { foldTone } from "#lib/rules/word.ts";

interface Pair extends Located {
  /** The syllable with its neighbour, i for y. */
  key: string;
  word: string;
}

const either = /^[hklmst][iyìíỉĩịỳýỷỹỵ]$/u;

export const mixedIYRule: Rule<Pair, { word: string; other: string }> = {
  id: "mixed-i-y", kind: "style", level: "safe", languages: ["vi"],
  title: { vi: "Một từ viết cả i và y", en: "One word with i and with y" },
  scan: ({ tokens }) => tokens.flatMap((token, at) => {
    if (token.type !== "word" || token.word.shape === "upper" || !either.test(token.word.lower)) return [];
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    const isName = token.word.shape === "title" && !token.first;
    if (isName) return [];
    const near = (other: typeof before) => other?.type === "word" && other.word.shape === "lower" ? foldTone(other.word.lower) : null;
    return [near(after) === null || after?.glued ? null : `${token.word.folded} ${near(after)}`, near(before) === null || token.glued ? null : `${near(before)} ${token.word.folded}`]
      .flatMap((key) => (key === null ? [] : [{ from: token.from, to: token.to, key, word: token.word.lower }]));
  }),
  judge(facts: readonly Placed<Pair>[]) {
    const groups = Map.groupBy(facts, (fact) => fact.key);
    const seen = new Set<string>();
    return [...groups.values()].flatMap((group) => {
      const { counts, most } = majority(group.map((fact) => fact.word));
      if (counts.size < 2) return [];
      const wanted = most ?? group[0]?.word ?? "";
      return group.filter((fact) => fact.word !== wanted && !seen.has(`${fact.block} ${fact.from}`)).map((fact) => {
        seen.add(`${fact.block} ${fact.from}`);
        return { block: fact.block, from: fact.from, to: fact.to, data: { word: fact.word, other: wanted }, fix: wanted };
      });
    });
  },
  message: ({ word, other }) => ({ vi: `“${word}”: nơi khác trong bài viết “${other}”`, en: `“${word}”: elsewhere it is “${other}”` }),
  examples: [
    { text: "Trường dạy kỹ thuật. Phòng kĩ thuật và kỹ thuật số.", hits: ["kĩ"], fixed: "Trường dạy kỹ thuật. Phòng kỹ thuật và kỹ thuật số." },
    { text: "Bác sĩ giỏi kỹ thuật, quản lý tốt.", hits: [] },
  ],
};
