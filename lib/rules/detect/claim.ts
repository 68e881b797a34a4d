// Sentences that ask to be checked, each with a score and the reasons for it, in parts where
// semicolons part it plainly.
import { amountsOf } from "#lib/rules/amounts/amounts.ts";
import { type Reason, scoreSentence } from "#lib/rules/claims/score.ts";
import { documentsOf } from "#lib/rules/documents/documents.ts";
import { perFact } from "#lib/rules/found.ts";
import { chunksOf } from "#lib/rules/names/chunks.ts";
import { spanOf } from "#lib/rules/names/chunk.ts";
import { type PreparedBlock, reading } from "#lib/rules/prepared.ts";
import type { Finding, Located, Placed, Rule } from "#lib/rules/rule.ts";
import { firstFrom } from "#lib/rules/search.ts";
import { timesOf } from "#lib/rules/times/times.ts";

export interface ClaimData {
  score: number;
  reasons: Reason[];
  /** Offsets in the block; one for a sentence that is not parted. */
  parts: Located[];
}

/** Below this a sentence is not mentioned; pages show those from 0.5 and rank the rest. */
const least = 0.12;

const claimsOf = reading((block: PreparedBlock): readonly (ClaimData & Located)[] => {
  const { tokens, text, language, sentences } = block;
  if (block.kind === "credit" || block.kind === "dateline") return [];
  const [amounts, times, documents] = [amountsOf(block), timesOf(block), documentsOf(block)];
  const chunks = chunksOf(block).map((chunk) => ({ ...spanOf(tokens, chunk), chunk })).sort((a, b) => a.from - b.from);
  return sentences.flatMap(({ from, to }) => {
    const within = <T extends { from: number }>(list: readonly T[]) => list.slice(firstFrom(list, from), firstFrom(list, to));
    const named = within(chunks).map(({ chunk }) => chunk);
    const people = named.filter((chunk) => chunk.type === "person");
    const { score, reasons } = scoreSentence({
      tokens: within(tokens), amounts: within(amounts), times: within(times), documents: within(documents).length,
      people: people.length, offices: people.filter((one) => one.ranks.length + one.posts.length > 0).length,
      bodies: named.filter((chunk) => chunk.type === "organisation").length, places: named.filter((chunk) => chunk.type === "place").length,
      isQuotation: false, isQuestion: text.charAt(to - 1) === "?",
    }, language);
    return score < least ? [] : [{ from, to, score, reasons, parts: partsOf(text, from, to) }];
  });
});

function partsOf(text: string, from: number, to: number): Located[] {
  const parts: Located[] = [];
  let start = from;
  for (let at = text.indexOf(";", from); at >= 0 && at < to; at = text.indexOf(";", at + 1)) {
    parts.push({ from: start, to: at });
    start = at + 1;
    while (text.charAt(start) === " ") start += 1;
  }
  parts.push({ from: start, to });
  return parts.filter((part) => part.to > part.from);
}

const finding = perFact(({ block, from, to, score, reasons, parts }: Placed<ClaimData & Located>): Finding<ClaimData> => ({ block, from, to, data: { score, reasons, parts } }));

export const claimRule: Rule<ClaimData & Located, ClaimData> = {
  id: "claim", kind: "claim", level: "information", languages: ["vi", "en"],
  title: { vi: "Câu nên kiểm", en: "Check-worthy sentences" },
  scan: claimsOf,
  judge: (facts) => facts.map(finding),
  message: ({ score }) => ({ vi: `Nên kiểm (${Math.round(score * 100)}/100)`, en: `Worth checking (${Math.round(score * 100)}/100)` }),
  examples: [
    { text: "Năm 2021, tỉnh thu ngân sách 2.450 tỷ đồng, tăng 12% so với năm 2020. Chúng ta hãy cố gắng!", hits: ["Năm 2021, tỉnh thu ngân sách 2.450 tỷ đồng, tăng 12% so với năm 2020."] },
    { text: "Xin cảm ơn.", hits: [] },
    { text: "Unemployment fell to 4.2 percent in 2019, the lowest rate in 50 years. Thank you!", hits: ["Unemployment fell to 4.2 percent in 2019, the lowest rate in 50 years."], language: "en" },
  ],
};
