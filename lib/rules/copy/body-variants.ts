// Two spellings of what seems one body: one word of the name differs by marks or by a letter.
import { isOneLetterApart, withoutMarks } from "#lib/rules/copy/name-variants.ts";
import { organisationRule } from "#lib/rules/detect/organisation.ts";
import { remembered } from "#lib/rules/remembered.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

interface Variant {
  name: string;
  other: string;
}

// A digit more or less is another body, and so is a short word with another letter.
function isVariant(a: string, b: string): boolean {
  const [first, second] = [a.toLowerCase().split(/\s+/u), b.toLowerCase().split(/\s+/u)];
  if (first.length !== second.length || first.length < 2) return false;
  const differing = first.flatMap((word, at) => (word === second[at] ? [] : [[word, second[at] ?? ""] as const]));
  const [pair] = differing;
  if (!pair || differing.length !== 1 || pair.some((word) => /\d|^[ivx]+$/u.test(word))) return false;
  const [one, two] = pair;
  return withoutMarks(one) === withoutMarks(two) || Math.min(one.length, two.length) >= 6 && isOneLetterApart(one, two) && `${one}s` !== two && `${two}s` !== one;
}

/** Lower-case names without marks and one word left out: variants meet under one key. */
const keysOf = remembered((name: string): readonly string[] => {
  // Longer than any name is: as many keys as words, each as long, would be too many.
  if (name.length > 200) return [];
  const words = withoutMarks(name.toLowerCase()).split(/\s+/u);
  return words.map((_, index) => `${words.length} ${index} ${words.filter((__, at) => at !== index).join(" ")}`);
});

export const bodyVariantsRule: Rule<Located, Variant> = {
  id: "body-variants", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Một cơ quan viết hai cách", en: "One body in two spellings" },
  scan: () => [],
  judge(_, reading) {
    const bodies = reading.hintsOf(organisationRule);
    const counts = new Map<string, number>();
    for (const { data } of bodies) counts.set(data.name, (counts.get(data.name) ?? 0) + 1);
    const near = Map.groupBy([...counts.keys()].flatMap((name) => keysOf(name).map((key) => ({ key, name }))), ({ key }) => key);
    const wrong = new Map<string, string>();
    for (const group of near.values()) {
      // Many names of one pattern are a family of bodies, not slips.
      const names = [...new Set(group.map(({ name }) => name))];
      if (names.length > 6) continue;
      for (const [at, earlier] of names.entries()) for (const later of names.slice(at + 1)) {
        if (!isVariant(earlier, later)) continue;
        const rarer = (counts.get(earlier) ?? 0) < (counts.get(later) ?? 0) ? earlier : later;
        wrong.set(rarer, rarer === earlier ? later : earlier);
      }
    }
    return bodies.flatMap(({ block, from, to, data: { name } }) => {
      const other = wrong.get(name);
      return other === undefined ? [] : [{ block, from, to, data: { name, other }, fix: other }];
    });
  },
  message: ({ name, other }) => ({ vi: `“${name}” hay “${other}”? Bài viết cả hai`, en: `“${name}” or “${other}”? The text has both` }),
  examples: [
    { text: "Đoàn thăm Bệnh viện Đa khoa Khe Lũng. Bệnh viện Đa khoa Khe Lúng tiếp đoàn. Bệnh viện Đa khoa Khe Lũng mới xây.", hits: ["Bệnh viện Đa khoa Khe Lúng"] },
    { text: "Sư đoàn 324 và Sư đoàn 325 ký kết. Sở Y tế Hà Nam thăm Sở Y tế Hà Nội.", hits: [] },
    { text: "The Securities Commission met. The Securities Comission agreed, and the Securities Commission said so.", hits: ["Securities Comission"], language: "en" },
  ],
};
