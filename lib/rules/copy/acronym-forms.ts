// Several short forms of one word in one text: T.Ư, TƯ, TW.
import { majority } from "#lib/rules/found.ts";
import { acronymRule } from "#lib/rules/detect/acronym.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

const families: readonly ReadonlySet<string>[] = [
  ["T.Ư", "TƯ", "TW", "T.W"], ["TP.HCM", "TPHCM", "TP HCM"], ["GD-ĐT", "GD&ĐT", "GDĐT"], ["TN-MT", "TN&MT"], ["NN-PTNT", "NN&PTNT"], ["KH-ĐT", "KH&ĐT"], ["KH-CN", "KH&CN"], ["TT-TT", "TT&TT"],
  ["LĐ-TB-XH", "LĐ-TB&XH", "LĐTBXH"], ["VH-TT-DL", "VH-TT&DL", "VHTTDL"], ["VND", "VNĐ"], ["NSƯT", "NSUT"], ["BHXH", "BHxH"],
].map((forms) => new Set(forms));

export const acronymFormsRule: Rule<Located, { acronym: string; other: string }> = {
  id: "acronym-forms", kind: "style", level: "safe", languages: ["vi"],
  title: { vi: "Một chữ tắt viết nhiều kiểu", en: "One short form in several spellings" },
  scan: () => [],
  judge(_, reading) {
    const hints = reading.hintsOf(acronymRule);
    return families.flatMap((family) => {
      const used = hints.filter((hint) => family.has(hint.data.acronym));
      const { counts, most } = majority(used.map((hint) => hint.data.acronym));
      if (counts.size < 2) return [];
      const wanted = most ?? used[0]?.data.acronym ?? "";
      return used.filter((hint) => hint.data.acronym !== wanted).map((hint) => ({ block: hint.block, from: hint.from, to: hint.to, data: { acronym: hint.data.acronym, other: wanted }, fix: wanted }));
    }).sort((a, b) => a.block - b.block || a.from - b.from);
  },
  message: ({ acronym, other }) => ({ vi: `“${acronym}”: nơi khác viết “${other}”`, en: `“${acronym}”: elsewhere “${other}”` }),
  examples: [
    { text: "Ủy viên T.Ư Đảng; Quân ủy T.Ư; nghị quyết TƯ.", hits: ["TƯ"], fixed: "Ủy viên T.Ư Đảng; Quân ủy T.Ư; nghị quyết T.Ư." },
    { text: "Ủy viên T.Ư Đảng; Quân ủy T.Ư.", hits: [] },
    // One within the other is a shorter form of the same name, as is allowed.
    { text: "VKSND tỉnh phê chuẩn; VKS cũng đồng tình.", hits: [] },
  ],
};
