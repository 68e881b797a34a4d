// Two spellings of what seems one name: they differ in one tone mark, one letter or one
// syllable, and nobody wrote both on purpose.
import { allSurnames } from "#lib/lexicon/vi-names.ts";
import { personRule } from "#lib/rules/detect/person.ts";
import { remembered } from "#lib/rules/remembered.ts";
import type { Hint, Located, Rule } from "#lib/rules/rule.ts";
import type { PersonData } from "#lib/rules/detect/person.ts";
import { isSyllable } from "#lib/text/vi-syllable.ts";

interface Variant {
  name: string;
  other: string;
  otherCount: number;
}

/** Whether two full names are likely one: the same but for one syllable, which differs by marks or one letter, or is the middle name between the same surname and given name. */
export function isVariant(a: string, b: string): boolean {
  const [first, second] = [a.split(/\s+/u), b.split(/\s+/u)];
  if (a === b || first.length !== second.length || first.length < 2) return false;
  const differing = first.flatMap((word, index) => (word === second[index] ? [] : [index]));
  const at = differing[0];
  if (differing.length !== 1 || at === undefined) return false;
  const [one, two] = [first[at]?.toLowerCase() ?? "", second[at]?.toLowerCase() ?? ""];
  if (withoutMarks(one) === withoutMarks(two)) return true;
  const isVietnamese = allSurnames.has(first[0] ?? "") && isSyllable(one) && isSyllable(two);
  // Short syllables one letter apart (Lan, Lam) are names of their own unless the rest is long.
  return isVietnamese ? first.length >= 3 && at > 0 && isOneLetterApart(one, two) && one.length >= 3 : one.length >= 5 && isOneLetterApart(one, two);
}

/** The letters of a word without tone and vowel marks, đ as d. */
export function withoutMarks(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d");
}

/** Whether one letter more, less or changed makes one word the other. */
export function isOneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a.charAt(from) === b.charAt(from)) from += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a.charAt(endA - 1) === b.charAt(endB - 1)) [endA, endB] = [endA - 1, endB - 1];
  return Math.max(endA, endB) - from <= 1 && Math.max(endA - from, endB - from) === 1;
}

/** Names by their letters without marks and one syllable left out: variants meet under one key. */
const keysOf = remembered((name: string): readonly string[] => {
  // Longer than any name is: as many keys as words, each as long, would be too many.
  if (name.length > 200) return [];
  const words = withoutMarks(name.toLowerCase()).split(/\s+/u);
  return words.map((_, index) => `${words.length} ${index} ${words.filter((__, at) => at !== index).join(" ")}`);
});

export const nameVariantsRule: Rule<Located, Variant> = {
  id: "name-variants", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Một tên viết hai cách", en: "One name in two spellings" },
  scan: () => [],
  judge(_, reading) {
    const people = reading.hintsOf(personRule);
    const byName = Map.groupBy(people, (hint) => hint.data.name);
    const names = [...byName.keys()].filter((name) => /\s/u.test(name));
    const near = Map.groupBy(names.flatMap((name) => keysOf(name).map((key) => ({ key, name }))), ({ key }) => key);
    const count = (name: string) => byName.get(name)?.length ?? 0;
    const posts = (name: string) => new Set(byName.get(name)?.flatMap((hint) => hint.data.posts.map((post) => post.toLowerCase())) ?? []);
    const first = (name: string) => people.findIndex((hint) => hint.data.name === name);
    const flagged = new Map<string, string>();
    for (const group of near.values()) {
      // A name met thousands of times in one group is a family, not a slip.
      for (const { name: a } of group.slice(0, 40)) for (const { name: b } of group.slice(0, 40)) {
        if (a >= b || !isVariant(a, b)) continue;
        // Two people of one family stand beside each other, each with a post of their own.
        const [pa, pb] = [posts(a), posts(b)];
        if (pa.size > 0 && pb.size > 0 && pa.isDisjointFrom(pb) && withoutMarks(a.toLowerCase()) !== withoutMarks(b.toLowerCase())) continue;
        const rarer = count(a) < count(b) || count(a) === count(b) && first(a) > first(b) ? a : b;
        flagged.set(rarer, rarer === a ? b : a);
      }
    }
    return people.flatMap((hint: Hint<PersonData>) => {
      const other = flagged.get(hint.data.name);
      return other === undefined ? [] : [{ block: hint.block, from: hint.from, to: hint.to, data: { name: hint.data.name, other, otherCount: count(other) }, fix: other }];
    });
  },
  message: ({ name, other }) => ({ vi: `“${name}” hay “${other}”? Bài viết cả hai`, en: `“${name}” or “${other}”? The text has both` }),
  examples: [
    { text: "Thượng tướng Lê Huy Vịnh dự. Thượng tướng Lê Huy Vinh phát biểu. Ông Lê Huy Vịnh kết luận.", hits: ["Lê Huy Vinh"] },
    { text: "Ông Trần Văn Hòa và bà Trần Thị Hòa đến. Ông Nguyễn Văn Lan gặp bà Phạm Thu Hằng.", hits: [] },
  ],
};
