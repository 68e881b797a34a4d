// A weekday that is not that of the date beside it.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { weekdayOf } from "#lib/rules/times/moment.ts";
import { timesOf } from "#lib/rules/times/times.ts";

const names = {
  vi: ["", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"],
  en: ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

interface Dated extends Located {
  day: number;
  month: number;
  year: number | null;
  weekday: number;
  words: string;
}

export const weekdayMismatchRule: Rule<Dated, { words: string; right: number }> = {
  id: "weekday-mismatch", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Thứ không khớp ngày", en: "A weekday that does not fit the date" },
  scan: (block) => timesOf(block).flatMap((time) => (time.weekday !== null && time.day !== null && time.month !== null && time.isPossible
    ? [{ from: time.from, to: time.to, day: time.day, month: time.month, year: time.year, weekday: time.weekday, words: block.text.slice(time.from, time.to) }]
    : [])),
  judge: (facts, { settings }) => found(facts.flatMap((fact) => {
    // Without a year only the issue's own tells which it is; dates around New Year belong to either side.
    const issue = settings.issueDate ? Number(settings.issueDate.slice(0, 4)) : null;
    const year = fact.year ?? (issue !== null && !((fact.month === 1 || fact.month === 12) && fact.year === null) ? issue : null);
    const right = year === null ? fact.weekday : weekdayOf(fact.day, fact.month, year);
    return right === fact.weekday ? [] : [{ ...fact, right }];
  })),
  message: ({ words, right }) => ({ vi: `“${words}” là ${names.vi[right]}`, en: `“${words}” is a ${names.en[right]}` }),
  examples: [
    { text: "Thứ Ba, 27/12/2021, hội nghị khai mạc.", hits: ["Thứ Ba, 27/12/2021"] },
    { text: "Thứ Hai, 27/12/2021, hội nghị khai mạc. Thứ Ba, 28/12, bế mạc.", hits: [] },
    { text: "He left on Friday, December 27, 2021.", hits: ["Friday, December 27, 2021"], language: "en" },
  ],
};
