// A period that ends before it begins: "2025-2020", "từ ngày 30/12/2021 đến ngày 5/12/2021".
import { found } from "#lib/rules/found.ts";
import type { PreparedBlock } from "#lib/rules/prepared.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import type { TimeFact } from "#lib/rules/times/moment.ts";
import { timesOf } from "#lib/rules/times/times.ts";

type Reversed = Located & { words: string };

const joints = /^\s*(?:đến|tới|đến hết|to|until|through)\s*$/u;

/** Two days with "đến" between them, the second earlier. Over a New Year only their years say so. */
function isBefore(end: TimeFact, start: TimeFact): boolean {
  if (start.day === null || start.month === null || end.day === null || end.month === null || !start.isPossible || !end.isPossible) return false;
  if (start.year === null) return end.month === start.month && end.day < start.day;
  const place = ({ year, month, day }: TimeFact) => (year ?? 0) * 10_000 + (month ?? 0) * 100 + (day ?? 0);
  return end.year !== null && place(end) < place(start);
}

function scan(block: PreparedBlock): Reversed[] {
  const times = timesOf(block);
  return times.flatMap((time, at) => {
    const span = ({ from, to }: Located) => [{ from, to, words: block.text.slice(from, to) }];
    if (time.type === "period" && !time.isPossible) return span(time);
    const end = times[at + 1];
    return end && joints.test(block.text.slice(time.to, end.from)) && isBefore(end, time) ? span({ from: time.from, to: end.to }) : [];
  });
}

export const periodReversedRule: Rule<Reversed, { words: string }> = {
  id: "period-reversed", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Thời kỳ kết thúc trước khi bắt đầu", en: "A period that ends before it begins" },
  scan,
  judge: found,
  message: ({ words }) => ({ vi: `“${words}” kết thúc trước khi bắt đầu`, en: `“${words}” ends before it begins` }),
  examples: [
    { text: "Nhiệm kỳ 2025-2020.", hits: ["Nhiệm kỳ 2025-2020"] },
    { text: "Lấy ý kiến từ ngày 30/12/2021 đến ngày 5/12/2021.", hits: ["ngày 30/12/2021 đến ngày 5/12/2021"] },
    { text: "Nhiệm kỳ 2020-2025, từ ngày 30/12 đến ngày 5/1, từ ngày 30/12/2021 đến ngày 5/1/2022.", hits: [] },
  ],
};
