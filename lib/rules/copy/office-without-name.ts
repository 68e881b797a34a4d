// An office without its holder's name, where the text has named the holder before.
import { chunksOf } from "#lib/rules/names/chunks.ts";
import { spanOf, wordsOf } from "#lib/rules/names/chunk.ts";
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const officeWithoutNameRule: Rule<Located & { office: string }, { office: string }> = {
  id: "office-without-name", kind: "style", level: "doubtful", languages: ["vi"],
  title: { vi: "Chức vụ không kèm tên", en: "An office without a name" },
  scan(block) {
    const chunks = chunksOf(block);
    const people = chunks.flatMap((chunk) => (chunk.type === "person" ? [chunk.whole] : [])).sort((a, b) => a.start - b.start);
    let at = 0;
    return chunks.filter((chunk) => chunk.type === "office").sort((a, b) => a.start - b.start).flatMap((office) => {
      while (at < people.length && (people[at]?.end ?? 0) <= office.start) at += 1;
      const holder = people[at];
      return holder && holder.start < office.end ? [] : [{ ...spanOf(block.tokens, office), office: wordsOf(block.text, block.tokens, office) }];
    });
  },
  judge: found,
  message: ({ office }) => ({ vi: `“${office}” là ai?`, en: `Who is “${office}”?` }),
  examples: [
    { text: "Phát biểu chỉ đạo, Thứ trưởng Bộ Quốc phòng ghi nhận kết quả.", hits: ["Thứ trưởng Bộ Quốc phòng"] },
    { text: "Thứ trưởng Bộ Quốc phòng Lê Huy Vịnh ghi nhận kết quả.", hits: [] },
  ],
};
