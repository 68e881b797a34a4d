// A name written otherwise than in the newsroom's names file.
import { judgeName } from "#lib/entity/judge.ts";
import { mentionsOf } from "#lib/entity/mentions.ts";
import { exampleNames } from "#lib/rules/names-file/example-names.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const namesSpellingRule: Rule<Located, { text: string; write: string }> = {
  id: "names-spelling", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Tên viết khác Sổ tên", en: "A name spelled otherwise than in the names file" },
  scan: () => [],
  judge(_, reading) {
    const { names } = reading;
    if (!names) return [];
    return mentionsOf(reading).flatMap(({ block, from, to, kind, words, text }) => {
      // "Vịnh" after "Lê Huy Vịnh" is a short form, not another spelling.
      if (text !== words) return [];
      const meant = names.meant({ kind, words });
      const verdict = meant.kind === "one" ? judgeName(text, meant.entity, names.day) : null;
      return verdict?.kind === "spelling" ? [{ block, from, to, data: { text, write: verdict.write }, fix: verdict.write }] : [];
    });
  },
  message: ({ text, write }) => ({ vi: `Sổ tên ghi “${write}”, ở đây là “${text}”`, en: `The names file has “${write}”, here it is “${text}”` }),
  examples: [
    { text: "Trung tướng Phạm Đức Duyến chủ trì. Đồng chí Duyến kết luận.", hits: ["Phạm Đức Duyến"], names: exampleNames("2021") },
    { text: "Trung tướng Phạm Đức Duyen chủ trì.", hits: ["Phạm Đức Duyen"], names: exampleNames("2021"), fixed: "Trung tướng Phạm Đức Duyên chủ trì." },
    { text: "Trung tướng Phạm Đức Duyên chủ trì.", hits: [], names: exampleNames("2021") },
    { text: "Trung tướng Phạm Đức Duyen chủ trì.", hits: [] },
  ],
};
