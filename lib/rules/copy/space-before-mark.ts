// A blank before a comma, semicolon, colon, full stop, question or exclamation mark.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const spaceBeforeMarkRule: Rule<Located & { fix: string; mark: string }, { mark: string }> = {
  id: "space-before-mark", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Dấu cách trước dấu câu", en: "Space before a mark" },
  scan: ({ tokens }) => tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    if (!before || token.glued || token.type !== "mark" || !/^[,;:.?!]$/.test(token.word.text) || before.type === "mark" && !/^[”")\]]$/.test(before.word.text)) return [];
    // ":)" and "..." and ".5" are something else.
    const next = tokens[at + 1];
    if (next?.glued && (next.type !== "word" || token.word.text === ".")) return [];
    return [{ from: before.to, to: token.to, fix: token.word.text, mark: token.word.text }];
  }),
  judge: found,
  message: ({ mark }) => ({ vi: `Thừa dấu cách trước “${mark}”`, en: `Space before “${mark}”` }),
  examples: [{ text: "Hội nghị khai mạc , bế mạc .", hits: [" ,", " ."], fixed: "Hội nghị khai mạc, bế mạc." }, { text: "Lúc 8:30, giá 1.000 đồng; xong!", hits: [] }],
};
