// One body with two ways of capitals in one text: "Công An huyện", "Công an huyện".
import { majority } from "#lib/rules/found.ts";
import { organisationRule } from "#lib/rules/detect/organisation.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const bodyCapitalsRule: Rule<Located, { name: string; other: string }> = {
  id: "body-capitals", kind: "style", level: "information", languages: ["vi"],
  title: { vi: "Một cơ quan viết hoa hai kiểu", en: "One body with two ways of capitals" },
  scan: () => [],
  judge(_, reading) {
    const groups = Map.groupBy(reading.hintsOf(organisationRule), (hint) => hint.data.name.toLowerCase());
    return [...groups.values()].flatMap((hints) => {
      const { counts, most } = majority(hints.map((hint) => hint.data.name));
      const wanted = most ?? hints[0]?.data.name ?? "";
      return counts.size < 2 ? [] : hints.filter((hint) => hint.data.name.slice(1) !== wanted.slice(1))
        .map((hint) => ({ block: hint.block, from: hint.from, to: hint.to, data: { name: hint.data.name, other: wanted }, fix: wanted }));
    });
  },
  message: ({ name, other }) => ({ vi: `“${name}”: nơi khác viết “${other}”`, en: `“${name}”: elsewhere “${other}”` }),
  examples: [
    { text: "Đoàn làm việc với Sở Y tế Tân Giang. Theo Sở Y Tế Tân Giang, và Sở Y tế Tân Giang.", hits: ["Sở Y Tế Tân Giang"], fixed: "Đoàn làm việc với Sở Y tế Tân Giang. Theo Sở Y tế Tân Giang, và Sở Y tế Tân Giang." },
    { text: "Đoàn làm việc với Sở Y tế Tân Giang.", hits: [] },
    { text: "Đại diện Công ty Xây dựng Hồng Hà dự. Công ty xây dựng Hồng Hà ký hợp đồng với Công ty Xây dựng Hồng Hà.", hits: ["Công ty xây dựng Hồng Hà"] },
  ],
};
