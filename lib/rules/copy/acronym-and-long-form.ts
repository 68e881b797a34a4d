// A body named in full and in short within one text: "Quân ủy T.Ư" beside "Quân ủy Trung ương".
import { organisationRule } from "#lib/rules/detect/organisation.ts";
import { remembered } from "#lib/rules/remembered.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

const shorts: readonly (readonly [RegExp, string])[] = [[/T\.Ư|TƯ|TW/gu, "trung ương"], [/UBND/gu, "ủy ban nhân dân"], [/HĐND/gu, "hội đồng nhân dân"], [/BCH/gu, "ban chấp hành"], [/BTV/gu, "ban thường vụ"], [/CHQS/gu, "chỉ huy quân sự"], [/GD-ĐT|GD&ĐT/gu, "giáo dục và đào tạo"], [/TAND/gu, "tòa án nhân dân"], [/VKSND/gu, "viện kiểm sát nhân dân"], [/BĐBP/gu, "bộ đội biên phòng"], [/CLB/gu, "câu lạc bộ"], [/\bBV\b/gu, "bệnh viện"], [/MTTQ/gu, "mặt trận tổ quốc"]];

/** A body's name with its short forms written out, in small letters: what its spellings share. */
export const longForm = remembered((name: string): string => shorts.reduce((text, [short, long]) => text.replace(short, long), name).toLowerCase().replace(/\s+/gu, " "));

export const acronymAndLongFormRule: Rule<Located, { name: string; other: string }> = {
  id: "acronym-and-long-form", kind: "style", level: "information", languages: ["vi"],
  title: { vi: "Một cơ quan viết cả tắt lẫn đầy đủ", en: "A body in short and in full" },
  scan: () => [],
  judge(_, reading) {
    const groups = Map.groupBy(reading.hintsOf(organisationRule), (hint) => longForm(hint.data.name));
    return [...groups.values()].flatMap((hints) => {
      const names = new Set(hints.map((hint) => hint.data.name.toLowerCase()));
      const other = hints.find((hint) => longForm(hint.data.name) === hint.data.name.toLowerCase());
      // Naming it in full first and in short afterwards is how it should be.
      const isInOrder = other !== undefined && hints.indexOf(other) === 0;
      if (names.size < 2 || !other || isInOrder) return [];
      return hints.filter((hint) => longForm(hint.data.name) !== hint.data.name.toLowerCase()).slice(0, 1)
        .map((hint) => ({ block: hint.block, from: hint.from, to: hint.to, data: { name: hint.data.name, other: other.data.name } }));
    });
  },
  message: ({ name, other }) => ({ vi: `“${name}”: nơi khác viết “${other}”`, en: `“${name}”: elsewhere “${other}”` }),
  examples: [
    { text: "Ủy viên Quân ủy T.Ư dự họp.\nNghị quyết của Quân ủy Trung ương.", hits: ["Quân ủy T.Ư"] },
    { text: "Nghị quyết của Quân ủy Trung ương.", hits: [] },
  ],
};
