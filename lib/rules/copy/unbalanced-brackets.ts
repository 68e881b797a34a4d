// A bracket or quotation mark without its other half in the paragraph. List numbers ("1)") and
// quotations that go on in the next paragraph are let through.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";

const closes: Record<string, string> = { ")": "(", "]": "[", "”": "“", "»": "«" };

function unbalanced(tokens: readonly Token[]): { at: Token; mark: string }[] {
  const open: { token: Token; mark: string }[] = [];
  const lost: { at: Token; mark: string }[] = [];
  const straight: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const mark = token.word.text;
    if (token.type !== "mark") continue;
    if (mark === "\"") straight.push(token);
    else if (["(", "[", "“", "«"].includes(mark)) open.push({ token, mark });
    else if (Object.hasOwn(closes, mark)) {
      const partner = open.findLastIndex((one) => one.mark === closes[mark]);
      if (partner >= 0 && open.length - partner <= 8) open.length = partner;
      else if (!isListMark(tokens, index) && !isSmile(tokens, index)) lost.push({ at: token, mark });
    }
    if (open.length > 2000) break;
  }
  const [first] = open;
  // A quotation over several paragraphs opens each of them and closes the last.
  const isLong = first?.mark === "“" && open.length === 1 && tokens[0] === first.token;
  const odd = straight.length % 2 === 1 ? straight.at(-1) : undefined;
  return [...lost, ...(isLong ? [] : open.map(({ token, mark }) => ({ at: token, mark }))), ...(odd && odd !== tokens[0] ? [{ at: odd, mark: "\"" }] : [])];
}

function isListMark(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return tokens[index]?.word.text === ")" && (before?.type === "number" || (before?.word.text.length ?? 9) <= 4) && (index <= 1 || !before?.glued);
}

function isSmile(tokens: readonly Token[], index: number): boolean {
  return /^[:;=-]$/.test(tokens[index - 1]?.word.text ?? "") && tokens[index]?.glued === true;
}

export const unbalancedBracketsRule: Rule<Located & { mark: string }, { mark: string }> = {
  id: "unbalanced-brackets", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Ngoặc lệch", en: "Unbalanced brackets or quotes" },
  scan: ({ tokens }) => unbalanced(tokens).slice(0, 20).map(({ at, mark }) => ({ from: at.from, to: at.to, mark })),
  judge: (facts) => found(facts.toSorted((a, b) => a.block - b.block || a.from - b.from)),
  message: ({ mark }) => ({ vi: `Dấu ${mark} không có nửa kia trong đoạn`, en: `${mark} has no other half in the paragraph` }),
  examples: [
    { text: "Tỉnh ủy (khóa XV họp; ông nói: “Cần làm ngay.", hits: ["(", "“"] },
    { text: "1) Tỉnh ủy (khóa XV) họp; a) ông nói: “Cần (rất cần) làm”.", hits: [] },
    { text: "“Đoạn một của lời nói.\n“Đoạn hai của lời nói.”", hits: [] },
  ],
};
