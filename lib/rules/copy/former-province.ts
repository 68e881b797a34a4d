// A province of before 1 July 2025 in a text of a later day. Without the day of issue nothing is said.
import { provinceTime, provincesChanged, provincesNow } from "#lib/lexicon/vi-provinces.ts";
import { placeRule } from "#lib/rules/detect/place.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const formerProvinceRule: Rule<Located, { name: string; now: string }> = {
  id: "former-province", kind: "style", level: "information", languages: ["vi"],
  title: { vi: "Tên tỉnh trước 1/7/2025", en: "Provinces of before 1 July 2025" },
  scan: () => [],
  judge(_, reading) {
    const { issueDate } = reading.settings;
    if (issueDate === null) return [];
    const isLater = issueDate >= provincesChanged;
    return reading.hintsOf(placeRule).flatMap((hint) => {
      const { name } = hint.data;
      const time = provinceTime(name);
      const before = reading.blocks[hint.block]?.text.slice(Math.max(0, hint.from - 12), hint.from) ?? "";
      if (!(isLater ? time === "before" : time === "now") || /(?:cũ|trước đây)\s*$/u.test(before) || !/tỉnh/iu.test(hint.text + before)) return [];
      const now = Object.entries(provincesNow).find(([, joined]) => joined.includes(name))?.[0] ?? "";
      return [{ block: hint.block, from: hint.from, to: hint.to, data: { name, now } }];
    });
  },
  message: ({ name, now }) => ({ vi: now ? `Từ 1/7/2025 ${name} thuộc ${now}` : `${name} chưa có vào ngày của bài`, en: now ? `Since 1 July 2025 ${name} has been part of ${now}` : `${name} did not exist on the day of the text` }),
  examples: [
    { text: "Bí thư tỉnh Hà Giang phát biểu.", hits: ["tỉnh Hà Giang"], settings: { issueDate: "2025-09-02" } },
    { text: "Bí thư tỉnh Hà Giang phát biểu.", hits: [], settings: { issueDate: "2021-12-27" } },
    { text: "Bí thư tỉnh Hà Giang phát biểu.", hits: [] },
  ],
};
