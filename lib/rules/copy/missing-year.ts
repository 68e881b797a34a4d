// A day without a year in a text that names several years.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { timesOf } from "#lib/rules/times/times.ts";

export const missingYearRule: Rule<Located & { year: number | null; isDay: boolean }, unknown> = {
  id: "missing-year", kind: "style", level: "doubtful", languages: ["vi", "en"],
  title: { vi: "Ngày thiếu năm", en: "A date without a year" },
  scan: (block) => timesOf(block).map((time) => ({ from: time.from, to: time.to, year: time.year, isDay: time.day !== null && time.month !== null })),
  judge(facts) {
    const years = new Set(facts.flatMap((fact) => fact.year ?? []));
    return years.size < 2 ? [] : found(facts.filter((fact) => fact.isDay && fact.year === null));
  },
  message: () => ({ vi: "Ngày này của năm nào? Bài nhắc nhiều năm", en: "Of which year? The text names several" }),
  examples: [{ text: "Năm 2020 khởi công, năm 2021 khánh thành, ngày 5/9 thông xe.", hits: ["ngày 5/9"] }, { text: "Ngày 5/9 thông xe, năm 2021.", hits: [] }],
};
