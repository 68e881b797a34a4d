// A blank right inside brackets or curly quotation marks.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const spaceInBracketsRule: Rule<Located & { fix: string }, unknown> = {
  id: "space-in-brackets", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Dấu cách trong ngoặc", en: "Space inside brackets" },
  scan: ({ tokens }) => tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (!next || next.glued) return [];
    if (/^[([“«]$/.test(token.word.text)) return [{ from: token.from, to: next.from, fix: token.word.text }];
    return /^[)\]”»]$/.test(next.word.text) ? [{ from: token.to, to: next.to, fix: next.word.text }] : [];
  }),
  judge: found,
  message: () => ({ vi: "Thừa dấu cách trong ngoặc", en: "Space inside the brackets" }),
  examples: [{ text: "Tỉnh ủy ( khóa XV ) họp.", hits: ["( ", " )"], fixed: "Tỉnh ủy (khóa XV) họp." }, { text: "Tỉnh ủy (khóa XV) họp “kín”.", hits: [] }],
};
