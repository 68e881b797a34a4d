// Leaders named in another order than the house's, within one paragraph.
import { personRule } from "#lib/rules/detect/person.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const leadersOrderRule: Rule<Located, { name: string; before: string }> = {
  id: "leaders-order", kind: "style", level: "information", languages: ["vi", "en"],
  title: { vi: "Thứ tự nêu tên lãnh đạo", en: "Order of leaders" },
  scan: () => [],
  judge(_, reading) {
    const rank = new Map(reading.settings.leaders.map((name, index) => [name.normalize("NFC").toLowerCase(), index]));
    if (rank.size === 0) return [];
    return [...Map.groupBy(reading.hintsOf(personRule), (hint) => hint.block).values()].flatMap((people) => {
      let highest: { name: string; rank: number } | null = null;
      return people.flatMap((hint) => {
        const own = rank.get(hint.data.fullName.toLowerCase()) ?? hint.data.posts.map((post) => rank.get(post.toLowerCase())).find((value) => value !== undefined);
        if (own === undefined) return [];
        const before: { name: string; rank: number } | null = highest;
        if (!before || own > before.rank) highest = { name: hint.data.name, rank: own };
        return before && own < before.rank ? [{ block: hint.block, from: hint.data.mentionFrom, to: hint.data.mentionTo, data: { name: hint.data.name, before: before.name } }] : [];
      });
    });
  },
  message: ({ name, before }) => ({ vi: `Theo thứ tự của tòa soạn, ${name} đứng trước ${before}`, en: `In the house's order ${name} comes before ${before}` }),
  examples: [
    { text: "Dự có ông Vi Văn Thao và ông Trần Minh Quân.", hits: ["ông Trần Minh Quân"], settings: { leaders: ["Trần Minh Quân", "Vi Văn Thao"] } },
    { text: "Dự có ông Vi Văn Thao và ông Trần Minh Quân.", hits: [], settings: { leaders: ["Vi Văn Thao", "Trần Minh Quân"] } },
    { text: "Dự có ông Vi Văn Thao và ông Trần Minh Quân.", hits: [] },
  ],
};
