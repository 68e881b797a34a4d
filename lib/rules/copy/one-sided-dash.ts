// A dash with a blank on one side only between words: "QS- QP".
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const oneSidedDashRule: Rule<Located & { fix: string }, unknown> = {
  id: "one-sided-dash", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Gạch nối, gạch ngang lệch dấu cách", en: "A dash with a space on one side" },
  scan: ({ tokens, text }) => tokens.flatMap((token, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    if (!/^[-–—]$/.test(token.word.text) || !before || !after || before.type === "mark" || after.type === "mark") return [];
    if (token.glued === after.glued || token.first || before.type === "number" && after.type === "number") return [];
    // "hai- và ba-", "twenty- and thirty-": a hanging hyphen.
    if (/^(?:và|hoặc|and|or|to|đến|,)$/.test(after.word.lower)) return [];
    // "từ -5 độ": a minus sign.
    if (!token.glued && after.type === "number") return [];
    return [{ from: before.to, to: after.from, fix: text.slice(before.to, after.from).trim() === "-" ? " - " : ` ${token.word.text} ` }];
  }),
  judge: found,
  message: () => ({ vi: "Dấu gạch chỉ cách một bên", en: "The dash has a space on one side only" }),
  examples: [
    { text: "Nhiệm vụ QS- QP năm nay; Hà Nội -Huế.", hits: ["- ", " -"], fixed: "Nhiệm vụ QS - QP năm nay; Hà Nội - Huế." },
    { text: "QS - QP, Covid-19, Lê-nin, từ -5 độ, 2020-2025.", hits: [] },
  ],
};
