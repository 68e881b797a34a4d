// No blank after a mark between words. Times, decimals, addresses and short forms have none.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";

function isMissing(tokens: readonly Token[], at: number): boolean {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !mark?.glued || !after?.glued || mark.type !== "mark" || after.type !== "word") return false;
  const sign = mark.word.text;
  if (!/^[,;:.?!]$/.test(sign) || isAddress(tokens, at)) return false;
  if (sign === "." || sign === ":" || sign === "?" || sign === "!") {
    // A full stop before a capital: "xong.Hội nghị"; not "T.Ư", "TP.HCM", "GS.TS", "VnExpress.Net".
    return sign === "." ? before.type === "word" && before.word.shape === "lower" && before.word.text.length > 1 && after.word.shape === "title" && after.word.text.length > 1 : before.type === "word" && before.word.text.length > 1;
  }
  return before.type === "word" || sign === ";" || after.word.text.length > 1 && before.type === "mark";
}

function isAddress(tokens: readonly Token[], at: number): boolean {
  for (let step = 1; step < 12; step += 1) {
    const token = tokens[at + step];
    if (!token?.glued) break;
    if (/^[@/]$|^(?:www|http|https|com|vn|org|net|gov|edu)$/.test(token.word.text)) return true;
  }
  for (let step = 0; step < 12; step += 1) {
    const token = tokens[at - step];
    if (!token) break;
    if (/^[@/]$|^(?:www|http|https)$/.test(token.word.text)) return true;
    if (!token.glued) break;
  }
  return false;
}

export const missingSpaceRule: Rule<Located & { fix: string; mark: string }, { mark: string }> = {
  id: "missing-space", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Thiếu dấu cách sau dấu câu", en: "No space after a mark" },
  scan: ({ tokens }) => tokens.flatMap((token, at) => (isMissing(tokens, at) ? [{ from: token.from, to: token.to, fix: `${token.word.text} `, mark: token.word.text }] : [])),
  judge: found,
  message: ({ mark }) => ({ vi: `Thiếu dấu cách sau “${mark}”`, en: `No space after “${mark}”` }),
  examples: [
    { text: "Dự hội nghị,ông nói:cần làm ngay.Hội nghị bế mạc.", hits: [",", ":", "."], fixed: "Dự hội nghị, ông nói: cần làm ngay. Hội nghị bế mạc." },
    { text: "Lúc 8:30, T.Ư, TP.HCM, GS.TS Lê A., 3,5 km, https://a.vn/x,y và a.b@c.vn.", hits: [] },
  ],
};
