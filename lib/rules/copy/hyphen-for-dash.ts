// A hyphen with blanks where a house wants a dash.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const hyphenForDashRule: Rule<Located & { fix: string }, unknown> = {
  id: "hyphen-for-dash", kind: "style", level: "doubtful", languages: ["vi", "en"],
  title: { vi: "Gạch nối thay gạch ngang", en: "A hyphen in the place of a dash" },
  // At the start of a block it lists; between figures it may take one from the other.
  scan: ({ tokens }) => tokens.flatMap((token, at) => (token.word.text === "-" && at > 0 && !token.glued && tokens[at + 1]?.glued === false && tokens[at + 1]?.type !== "number"
    ? [{ from: token.from, to: token.to, fix: "–" }] : [])),
  judge: found,
  message: () => ({ vi: "Dùng gạch ngang (–) giữa hai dấu cách", en: "Between blanks write a dash (–)" }),
  examples: [
    { text: "Hà Nội - trái tim của cả nước.", hits: ["-"], fixed: "Hà Nội – trái tim của cả nước." },
    { text: "- Hà Nội – trái tim của cả nước; Covid-19, 5 - 3.", hits: [] },
  ],
};
