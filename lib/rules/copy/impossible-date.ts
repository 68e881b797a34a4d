// Days that no calendar has: 31.6, 29.2.2021, month 13, 25 o'clock.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { timesOf } from "#lib/rules/times/times.ts";

export const impossibleDateRule: Rule<Located & { words: string }, { words: string }> = {
  id: "impossible-date", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Ngày không có thật", en: "Impossible dates" },
  scan: (block) => timesOf(block).flatMap((time) => (time.isPossible || time.type === "period" ? [] : [{ from: time.from, to: time.to, words: block.text.slice(time.from, time.to) }])),
  judge: found,
  message: ({ words }) => ({ vi: `Không có ngày “${words}”`, en: `There is no “${words}”` }),
  examples: [
    { text: "Ngày 31/6 và ngày 29.2.2021, tháng 13/2022.", hits: ["Ngày 31/6", "ngày 29.2.2021", "tháng 13/2022"] },
    { text: "Ngày 30/6 và ngày 29.2.2020, 24 giờ ngày 1/1.", hits: [] },
    { text: "It opened on June 31, 2021.", hits: ["June 31, 2021"], language: "en" },
  ],
};
