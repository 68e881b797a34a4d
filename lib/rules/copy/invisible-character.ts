// Characters without width: two names that look alike differ by them.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { zeroWidth } from "#lib/text/words.ts";

const hidden = new RegExp(`[${zeroWidth}]+`, "g");
const picture = /[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\ufe0f]/u;

export const invisibleCharacterRule: Rule<Located & { fix: string; count: number }> = {
  id: "invisible-character", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Ký tự không nhìn thấy", en: "Invisible characters" },
  scan: ({ text }) => [...text.matchAll(hidden)].flatMap((match) => {
    const isJoiner = match[0] === "\u200d" && picture.test(text.slice(Math.max(0, match.index - 2), match.index));
    return isJoiner ? [] : [{ from: match.index, to: match.index + match[0].length, fix: "", count: match[0].length }];
  }),
  judge: found,
  message: () => ({ vi: "Ký tự không nhìn thấy trong bài", en: "An invisible character" }),
  examples: [
    { text: "Nguyễn\u200b Văn A", hits: ["\u200b"], fixed: "Nguyễn Văn A" },
    { text: "Gia đình 👩‍👧 vui vẻ.", hits: [] },
  ],
};
