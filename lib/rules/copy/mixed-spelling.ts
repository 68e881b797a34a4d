// British and American spelling in one text.
import { listed } from "#lib/lexicon/listed.ts";
import { majority } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

const pairs = listed("colour=color|colours=colors|honour=honor|labour=labor|neighbour=neighbor|neighbours=neighbors|favour=favor|behaviour=behavior|centre=center|theatre=theater|metre=meter|defence=defense|offence=offense|organise=organize|organised=organized|organisation=organization|recognise=recognize|recognised=recognized|realise=realize|realised=realized|travelled=traveled|cancelled=canceled|programme=program|cheque=check|grey=gray|analyse=analyze|catalogue=catalog|jewellery=jewelry|aeroplane=airplane|aluminium=aluminum|criticise=criticize|criticised=criticized|apologise=apologize|apologised=apologized|modelling=modeling|labelled=labeled|fulfil=fulfill|kerb=curb|tyre=tire|plough=plow|sceptical=skeptical")
  .filter((pair) => !/^(?:cheque|kerb|programme|tyre|catalogue|metre)/.test(pair)).map((pair) => pair.split("="));
type Form = Pick<Spelled, "style" | "other">;
const forms = new Map<string, Form>(pairs.flatMap(([british = "", american = ""]): [string, Form][] => [[british, { style: "british", other: american }], [american, { style: "american", other: british }]]));

interface Spelled extends Located {
  style: "british" | "american";
  word: string;
  other: string;
}

export const mixedSpellingRule: Rule<Spelled, Spelled> = {
  id: "mixed-spelling", kind: "style", level: "information", languages: ["en"],
  title: { vi: "Lẫn chính tả Anh và Mỹ", en: "British and American spelling mixed" },
  scan: ({ tokens }) => tokens.flatMap((token) => {
    const form = token.word.shape === "lower" ? forms.get(token.word.lower) : undefined;
    return form ? [{ from: token.from, to: token.to, word: token.word.text, ...form }] : [];
  }),
  judge(facts) {
    const { counts, most } = majority(facts.map((fact) => fact.style));
    return counts.size < 2 ? [] : facts.filter((fact) => fact.style !== (most ?? facts[0]?.style)).map((fact) => ({ block: fact.block, from: fact.from, to: fact.to, data: fact, fix: fact.other }));
  },
  message: ({ word, other }) => ({ vi: `“${word}”: phần còn lại viết kiểu “${other}”`, en: `“${word}”: the rest is spelled as in “${other}”` }),
  examples: [
    { text: "The colour of the neighbour's house and the center.", hits: ["center"], language: "en" },
    { text: "The colour of the neighbour's house.", hits: [], language: "en" },
  ],
};
