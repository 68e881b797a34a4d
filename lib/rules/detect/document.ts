// Named documents and congresses: the number and the year are where slips happen. A note, not
// an item: whether it must be checked depends on what the text says of it.
import { type DocumentFact, documentsOf } from "#lib/rules/documents/documents.ts";
import { perFact } from "#lib/rules/found.ts";
import type { Finding, Placed, Rule } from "#lib/rules/rule.ts";

export interface DocumentData {
  form: string;
  number: string | null;
  words: string;
}

const finding = perFact(({ block, from, to, form, number, words }: Placed<DocumentFact & { words: string }>): Finding<DocumentData> => ({ block, from, to, data: { form, number, words } }));

export const documentRule: Rule<DocumentFact & { words: string }, DocumentData> = {
  id: "document", kind: "note", level: "information", languages: ["vi"],
  title: { vi: "Văn bản, đại hội được nêu tên", en: "Named documents and congresses" },
  scan: (block) => documentsOf(block).map((one) => ({ ...one, words: block.text.slice(one.from, one.to) })),
  judge: (facts) => facts.map(finding),
  message: ({ words }) => ({ vi: `Đối chiếu văn bản, sự kiện: ${words}`, en: `Check the document or event: ${words}` }),
  examples: [
    { text: "Theo Nghị định 30/2020/NĐ-CP và Nghị quyết số 12-NQ/TW, Đại hội XIII của Đảng đề ra mục tiêu.", hits: ["Nghị định 30/2020/NĐ-CP", "Nghị quyết số 12-NQ/TW", "Đại hội XIII của Đảng"] },
    { text: "Hội nghị ra nghị quyết lãnh đạo năm 2022.", hits: [] },
  ],
};
