// A person named for the first time without rank, post or form of address.
import { personRule } from "#lib/rules/detect/person.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const untitledPersonRule: Rule<Located, { name: string }> = {
  id: "untitled-person", kind: "style", level: "doubtful", languages: ["vi", "en"],
  title: { vi: "Nhắc lần đầu không kèm chức danh", en: "A first mention without a title" },
  scan: () => [],
  judge(_, reading) {
    const met = new Set<string>();
    return reading.hintsOf(personRule).flatMap(({ block, from, to, data: { name, fullName, rank, posts } }) => {
      const isFirst = !met.has(fullName);
      met.add(fullName);
      // A credit line names people as they sign.
      return isFirst && rank === null && posts.length === 0 && reading.blocks[block]?.kind !== "credit" ? [{ block, from, to, data: { name } }] : [];
    });
  },
  message: ({ name }) => ({ vi: `${name} là ai? Lần đầu nhắc chưa có chức danh`, en: `Who is ${name}? The first mention has no title` }),
  examples: [
    { text: "Vi Văn Thao nói đường đã thông. Ông Vi Văn Thao là chủ tịch xã.", hits: ["Vi Văn Thao"] },
    { text: "Chủ tịch xã Lê Văn Thao nói đường đã thông. Lê Văn Thao cảm ơn bà con.", hits: [] },
  ],
};
