// Where a street, a page or a mailbox is addressed: names in there are nobody's.
import { isMark } from "#lib/rules/names/capitals.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";

/** Whether a street stands here: "số 15 Lê Lợi", "chung cư 60B Nguyễn Huy Tưởng". */
export function isAddress(tokens: readonly Token[], at: number): boolean {
  let number = at - 1;
  if (tokens[number]?.type === "word" && tokens[number]?.glued && (tokens[number]?.word.text.length ?? 9) === 1) number -= 1;
  if (tokens[number]?.type !== "number" || tokens[at]?.first) return false;
  while (/^[/-]$/.test(tokens[number - 1]?.word.text ?? "") && tokens[number - 1]?.glued && tokens[number - 2]?.type === "number") number -= 2;
  return /^(?:số|nhà|cư|hẻm|ngõ|chỉ|ngách|tại|ở|kiệt|trụ|sở)$/u.test(tokens[number - 1]?.word.lower ?? "") && (tokens[number]?.word.text.length ?? 9) < 4;
}

/** Web and mail addresses: from their first token to the end. */
export function addressEnds(tokens: readonly Token[]): Map<number, number> {
  const out = new Map<number, number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const next = tokens[at + 1];
    const isStart = /^(?:https?|www|ftp)$/.test(tokens[at]?.word.lower ?? "") && next?.glued === true && next.type === "mark" || isMark(next, "@") && next?.glued === true && tokens[at + 2]?.glued === true;
    if (!isStart) continue;
    let end = at + 1;
    while (tokens[end]?.glued) end += 1;
    out.set(at, end);
    at = end - 1;
  }
  return out;
}
