// More than one blank between words.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const doubleSpaceRule: Rule<Located & { fix: string }, unknown> = {
  id: "double-space", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Thừa dấu cách", en: "Double spaces" },
  scan: ({ tokens, text }) => tokens.flatMap((token, at) => {
    const from = tokens[at - 1]?.to;
    if (from === undefined || token.from - from < 2 || /[^ \u00a0]/.test(text.slice(from, token.from)) || text.charAt(from) === "\u2028") return [];
    return [{ from, to: token.from, fix: " " }];
  }),
  judge: found,
  message: () => ({ vi: "Thừa dấu cách", en: "More than one space" }),
  examples: [{ text: "Hội nghị  khai mạc.", hits: ["  "], fixed: "Hội nghị khai mạc." }, { text: "Hội nghị khai mạc.", hits: [] }],
};
