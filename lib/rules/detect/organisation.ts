// Bodies by their full names as written. A body within a body is told in the data; one inside
// a person's post is a hint of its own here and folds into the person in the page.
import { chunksOf } from "#lib/rules/names/chunks.ts";
import { spanOf, wordsOf } from "#lib/rules/names/chunk.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export interface BodyData {
  name: string;
  /** Bodies named inside this name, outermost first. */
  nested: string[];
}

export const organisationRule: Rule<BodyData & Located, BodyData> = {
  id: "organisation", kind: "organisation", level: "information", languages: ["vi", "en"],
  title: { vi: "Cơ quan, đơn vị", en: "Organisations" },
  scan: (block) => chunksOf(block).flatMap((chunk) => (chunk.type === "organisation"
    ? [{ ...spanOf(block.tokens, chunk), name: wordsOf(block.text, block.tokens, chunk), nested: chunk.nested.map((one) => wordsOf(block.text, block.tokens, one)) }]
    : [])),
  judge: (facts) => facts.map(({ block, from, to, name, nested }) => ({ block, from, to, data: { name, nested } })),
  message: ({ name }) => ({ vi: `Kiểm tên cơ quan: ${name}`, en: `Check the name of the body: ${name}` }),
  examples: [
    { text: "Sở Y tế tỉnh Tân Giang phối hợp với Bệnh viện Đa khoa Khe Lũng và Công ty TNHH Hoa Ban.", hits: ["Sở Y tế tỉnh Tân Giang", "Bệnh viện Đa khoa Khe Lũng", "Công ty TNHH Hoa Ban"] },
    { text: "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch làm việc với UBND huyện Bến Xưa.", hits: ["Bộ Văn hóa, Thể thao và Du lịch", "UBND huyện Bến Xưa"] },
    { text: "Các bộ, ngành cần phối hợp chặt chẽ.", hits: [] },
    { text: "The Eastwick City Council wrote to the Department of Transportation.", hits: ["Eastwick City Council", "Department of Transportation"], language: "en" },
  ],
};
