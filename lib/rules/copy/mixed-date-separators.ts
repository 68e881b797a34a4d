// Days written 27.12, 27/12 and 27-12 in one text; or not as the house writes them.
import { majority } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { timesOf } from "#lib/rules/times/times.ts";

interface Day extends Located {
  separator: "." | "/" | "-";
  words: string;
}

export const mixedDateSeparatorsRule: Rule<Day, { words: string; wanted: string }> = {
  id: "mixed-date-separators", kind: "style", level: "safe", languages: ["vi"],
  title: { vi: "Viết ngày nhiều kiểu", en: "Dates in several styles" },
  scan: (block) => timesOf(block).flatMap((time) => {
    const words = block.text.slice(time.from, time.to);
    const digits = /\d{1,2}([./-])\d{1,2}(?:\1\d{4})?$/.exec(words);
    return time.day !== null && time.month !== null && (time.separator === "." || time.separator === "/" || time.separator === "-") && digits
      ? [{ from: time.from + digits.index, to: time.to, separator: time.separator, words: digits[0] }] : [];
  }),
  judge(facts, { settings }) {
    const own = majority(facts.map((fact) => fact.separator));
    const wanted = settings.dateSeparator !== "own" ? settings.dateSeparator : own.counts.size > 1 ? own.most ?? facts[0]?.separator ?? "/" : null;
    return facts.filter((fact) => wanted !== null && fact.separator !== wanted)
      .map((fact) => ({ block: fact.block, from: fact.from, to: fact.to, data: { words: fact.words, wanted: wanted ?? "/" }, fix: fact.words.replaceAll(fact.separator, wanted ?? fact.separator) }));
  },
  message: ({ words, wanted }) => ({ vi: `“${words}”: trong bài ngày viết với “${wanted}”`, en: `“${words}”: dates here are written with “${wanted}”` }),
  examples: [
    { text: "Sáng 27.12, ngày 28.12 và ngày 29/12.", hits: ["29/12"], fixed: "Sáng 27.12, ngày 28.12 và ngày 29.12." },
    { text: "Sáng 27.12, ngày 28.12.2021, tháng 12/2021.", hits: [] },
    { text: "Sáng 27.12 họp.", hits: ["27.12"], settings: { dateSeparator: "/" }, fixed: "Sáng 27/12 họp." },
  ],
};
