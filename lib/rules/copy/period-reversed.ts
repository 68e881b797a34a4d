// A period that ends before it begins.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { timesOf } from "#lib/rules/times/times.ts";

export const periodReversedRule: Rule<Located & { words: string }, { words: string }> = {
  id: "period-reversed", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Thời kỳ kết thúc trước khi bắt đầu", en: "A period that ends before it begins" },
  scan: (block) => timesOf(block).flatMap((time) => (time.type === "period" && !time.isPossible ? [{ from: time.from, to: time.to, words: block.text.slice(time.from, time.to) }] : [])),
  judge: found,
  message: ({ words }) => ({ vi: `“${words}” kết thúc trước khi bắt đầu`, en: `“${words}” ends before it begins` }),
  examples: [{ text: "Nhiệm kỳ 2025-2020.", hits: ["Nhiệm kỳ 2025-2020"] }, { text: "Nhiệm kỳ 2020-2025.", hits: [] }],
};
