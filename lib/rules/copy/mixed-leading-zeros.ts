// 5/9 and 05/09 in one text.
import { majority } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { timesOf } from "#lib/rules/times/times.ts";

export const mixedLeadingZerosRule: Rule<Located & { isPadded: boolean; words: string }, { words: string }> = {
  id: "mixed-leading-zeros", kind: "style", level: "doubtful", languages: ["vi"],
  title: { vi: "Số 0 trước ngày, tháng lúc có lúc không", en: "Leading zeros in some dates" },
  scan: (block) => timesOf(block).flatMap((time) => (time.isPadded !== null && ((time.day ?? 99) < 10 || (time.month ?? 99) < 10)
    ? [{ from: time.from, to: time.to, isPadded: time.isPadded, words: block.text.slice(time.from, time.to) }] : [])),
  judge(facts) {
    const { counts, most } = majority(facts.map((fact) => fact.isPadded));
    return counts.size < 2 ? [] : facts.filter((fact) => fact.isPadded !== (most ?? false)).map((fact) => ({ block: fact.block, from: fact.from, to: fact.to, data: { words: fact.words } }));
  },
  message: ({ words }) => ({ vi: `“${words}”: số 0 đầu không thống nhất`, en: `“${words}”: leading zeros differ` }),
  examples: [{ text: "Ngày 5/9, ngày 6/9 và ngày 07/09.", hits: ["ngày 07/09"] }, { text: "Ngày 5/9 và ngày 6/9.", hits: [] }],
};
