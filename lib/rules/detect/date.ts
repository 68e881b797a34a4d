// Dates, times, periods and ordinals, with what they say in ISO 8601.
import { perFact } from "#lib/rules/found.ts";
import type { Finding, Located, Placed, Rule } from "#lib/rules/rule.ts";
import type { Moment, TimeFact } from "#lib/rules/times/moment.ts";
import { timesOf } from "#lib/rules/times/times.ts";

export interface DateData extends Moment {
  words: string;
}

const finding = perFact(({ block, from, to, ...data }: Placed<TimeFact & { words: string }>): Finding<DateData> => ({ block, from, to, data }));

export const dateRule: Rule<TimeFact & { words: string } & Located, DateData> = {
  id: "date", kind: "date", level: "information", languages: ["vi", "en"],
  title: { vi: "Ngày giờ, thời kỳ, lần thứ", en: "Dates, times, periods, ordinals" },
  scan: (block) => timesOf(block).map((time) => ({ ...time, words: block.text.slice(time.from, time.to) })),
  judge: (facts) => facts.map(finding),
  message: ({ words }) => ({ vi: `Kiểm ngày giờ: ${words}`, en: `Check the date: ${words}` }),
  examples: [
    { text: "Sáng 27.12, hội nghị tổng kết năm 2021 khai mạc lúc 8h30.", hits: ["Sáng 27.12", "năm 2021", "8h30"] },
    { text: "Từ ngày 3 đến 5/6/2022, quý III và nhiệm kỳ 2020-2025.", hits: ["ngày 3", "5/6/2022", "quý III", "nhiệm kỳ 2020-2025"] },
    { text: "Đội nhà thắng 2-1, tỷ lệ 3/4 số phiếu; Nghị định 30/2020/NĐ-CP.", hits: [] },
    { text: "The vote on Tuesday night came two weeks ago, on December 14, 2021.", hits: ["Tuesday night", "two weeks ago", "December 14, 2021"], language: "en" },
  ],
};
