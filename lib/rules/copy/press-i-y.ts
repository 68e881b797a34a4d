// i and y as most papers write them, whatever the text does: kỹ, lý, mỹ, tỷ, but sĩ. Names are exempt.
import { found, inCaseOf } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

const press = new Map([["kĩ", "kỹ"], ["lí", "lý"], ["mĩ", "mỹ"], ["tỉ", "tỷ"], ["sỹ", "sĩ"]]);
/** "tỉ mỉ" is another word. */
const others = new Set(["mỉ", "tê"]);

export const pressIYRule: Rule<Located & { words: string; fix: string }, { words: string; fix: string }> = {
  id: "press-i-y", kind: "style", level: "doubtful", languages: ["vi"],
  title: { vi: "i và y theo lối báo chí: kỹ, lý, sĩ", en: "i and y as the press writes them: kỹ, lý, sĩ" },
  scan: ({ tokens }) => tokens.flatMap((token, at) => {
    const wanted = press.get(token.word.lower);
    const isName = token.word.shape === "title" && !token.first;
    if (wanted === undefined || isName || token.glued || token.word.shape === "upper" || others.has(tokens[at + 1]?.word.lower ?? "")) return [];
    return [{ from: token.from, to: token.to, words: token.word.text, fix: inCaseOf(wanted, token.word.text) }];
  }),
  judge: found,
  message: ({ words, fix }) => ({ vi: `“${words}”: báo chí viết “${fix}”`, en: `“${words}”: the press writes “${fix}”` }),
  examples: [
    { text: "Bác sỹ dạy kĩ thuật, vật lí.", hits: ["sỹ", "kĩ", "lí"], fixed: "Bác sĩ dạy kỹ thuật, vật lý." },
    { text: "Bác sĩ dạy kỹ thuật tỉ mỉ cho anh Nguyễn Lí.", hits: [] },
  ],
};
