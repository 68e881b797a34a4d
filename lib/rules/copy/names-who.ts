// A name that several in the names file bear: a person says who is meant, once for the article. Nothing is guessed.
import { mentionsOf } from "#lib/entity/mentions.ts";
import { nameKey } from "#lib/entity/name-key.ts";
import { bearerWords } from "#lib/entity/shown.ts";
import type { EntityId } from "#lib/id.ts";
import { exampleNames } from "#lib/rules/names-file/example-names.ts";
import type { Finding, Located, Rule } from "#lib/rules/rule.ts";

/** One who may be meant. */
export interface Bearer {
  id: EntityId;
  label: string;
}

export interface WhoData {
  /** The words that are asked about. */
  words: string;
  among: readonly Bearer[];
}

export const namesWhoRule: Rule<Located, WhoData> = {
  id: "names-who", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Trùng tên trong Sổ tên", en: "A name that several bear" },
  scan: () => [],
  judge(_, reading) {
    const { names } = reading;
    if (!names) return [];
    const asked = new Set<string>();
    return mentionsOf(reading).flatMap(({ block, from, to, kind, words }): Finding<WhoData>[] => {
      const key = `${kind} ${nameKey(words)}`;
      const meant = asked.has(key) ? null : names.meant({ kind, words });
      asked.add(key);
      return meant?.kind === "several" ? [{ block, from, to, data: { words, among: meant.among.map((one) => ({ id: one.id, label: bearerWords(one) })) } }] : [];
    }).sort((a, b) => a.block - b.block || a.from - b.from);
  },
  message: ({ words, among }) => ({ vi: `Sổ tên có ${among.length} mục tên “${words}”: bài nói ai?`, en: `${among.length} in the names file are called “${words}”: who is meant?` }),
  examples: [
    { text: "Ông Nguyễn Văn An chủ trì. Ông Nguyễn Văn An kết luận.", hits: ["Nguyễn Văn An"], names: exampleNames(null) },
    { text: "Trung tướng Phạm Đức Duyên chủ trì.", hits: [], names: exampleNames(null) },
    { text: "Ông Nguyễn Văn An chủ trì.", hits: [] },
  ],
};
