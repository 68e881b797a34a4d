// A province, or its committee, of before 1 July 2025 in a text about a later day, and the other way round. The day is that of the
// event where it is known, else of the issue; without one nothing is said.
import { firstDay, lastDay } from "#lib/entity/partial-date.ts";
import { provinceTime, provincesChanged, provincesNow } from "#lib/lexicon/vi-provinces.ts";
import { placeRule } from "#lib/rules/detect/place.ts";
import { organisationRule } from "#lib/rules/detect/organisation.ts";
import { exampleNames } from "#lib/rules/names-file/example-names.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const formerProvinceRule: Rule<Located, { name: string; now: string }> = {
  id: "former-province", kind: "style", level: "information", languages: ["vi"],
  title: { vi: "Tên tỉnh trước 1/7/2025", en: "Provinces of before 1 July 2025" },
  scan: () => [],
  judge(_, reading) {
    const day = reading.names?.day ?? reading.settings.issueDate;
    if (day === null) return [];
    const isLater = firstDay(day) >= provincesChanged;
    // A year or month that has days on both sides is neither.
    if (!isLater && lastDay(day) >= provincesChanged) return [];
    const bodies = reading.hintsOf(organisationRule).flatMap((hint) => {
      const name = /tỉnh(?:\s+(?:ủy|uỷ))?\s+(\S.*)$/iu.exec(hint.text)?.[1];
      return name === undefined ? [] : [{ ...hint, data: { name } }];
    });
    return [...reading.hintsOf(placeRule), ...bodies].sort((one, other) => one.block - other.block || one.from - other.from).flatMap((hint) => {
      const { name } = hint.data;
      const time = provinceTime(name);
      const before = reading.blocks[hint.block]?.text.slice(Math.max(0, hint.from - 12), hint.from) ?? "";
      if (!(isLater ? time === "before" : time === "now") || /(?:cũ|trước đây)\s*$/u.test(before) || !/tỉnh/iu.test(hint.text + before)) return [];
      const now = Object.entries(provincesNow).find(([, joined]) => joined.includes(name))?.[0] ?? "";
      return [{ block: hint.block, from: hint.from, to: hint.to, data: { name, now } }];
    });
  },
  message: ({ name, now }) => ({ vi: now ? `Từ 1/7/2025 ${name} thuộc ${now} (Nghị quyết 202/2025/QH15)` : `${name} chưa có vào ngày của bài`, en: now ? `Since 1 July 2025 ${name} has been part of ${now} (Resolution 202/2025/QH15)` : `${name} did not exist on the day of the text` }),
  examples: [
    { text: "Bí thư tỉnh Hà Giang phát biểu.", hits: ["tỉnh Hà Giang"], settings: { issueDate: "2025-09-02" } },
    { text: "Bí thư tỉnh Hà Giang phát biểu.", hits: [], settings: { issueDate: "2021-12-27" } },
    { text: "Bí thư tỉnh Hà Giang phát biểu.", hits: [] },
    { text: "Tỉnh ủy Hà Giang họp.", hits: ["Tỉnh ủy Hà Giang"], names: exampleNames("2025-07-01") },
    { text: "Tỉnh ủy Hà Giang họp. Đoàn về tỉnh Hà Giang.", hits: [], names: exampleNames("2025-06-30"), settings: { issueDate: "2025-07-02" } },
    { text: "Bí thư tỉnh Hà Giang phát biểu.", hits: [], names: exampleNames("2025") },
  ],
};
