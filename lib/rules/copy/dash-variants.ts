// The same pair joined in two ways in one text: "QS - QP" and "QS-QP".
import { majority } from "#lib/rules/found.ts";
import type { Located, Placed, Rule } from "#lib/rules/rule.ts";

interface Joined extends Located {
  key: string;
  joint: string;
  words: string;
}

export const dashVariantsRule: Rule<Joined, { words: string; other: string }> = {
  id: "dash-variants", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Một cặp từ nối hai kiểu", en: "One pair joined in two ways" },
  scan: ({ tokens, text }) => tokens.flatMap((token, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (!/^[-–—]$/.test(token.word.text) || before?.type !== "word" || after?.type !== "word" || token.glued !== after.glued) return [];
    if (before.word.shape === "lower" || after.word.shape === "lower") return [];
    return [{ from: before.from, to: after.to, key: `${before.word.text}-${after.word.text}`, joint: text.slice(before.to, after.from), words: text.slice(before.from, after.to) }];
  }),
  judge: (facts: readonly Placed<Joined>[]) => [...Map.groupBy(facts, (fact) => fact.key).values()].flatMap((group) => {
    const { counts, most } = majority(group.map((fact) => fact.joint));
    if (counts.size < 2) return [];
    const wanted = most ?? group[0]?.joint ?? "";
    const other = group.find((fact) => fact.joint === wanted)?.words ?? "";
    return group.filter((fact) => fact.joint !== wanted).map((fact) => ({ block: fact.block, from: fact.from, to: fact.to, data: { words: fact.words, other }, fix: other }));
  }),
  message: ({ words, other }) => ({ vi: `“${words}”: nơi khác viết “${other}”`, en: `“${words}”: elsewhere “${other}”` }),
  examples: [
    { text: "Công tác QS - QP, nhiệm vụ QS-QP và QS - QP địa phương.", hits: ["QS-QP"], fixed: "Công tác QS - QP, nhiệm vụ QS - QP và QS - QP địa phương." },
    { text: "Công tác QS - QP, dịch Covid-19.", hits: [] },
  ],
};
