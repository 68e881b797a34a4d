// Hỏi and ngã mistaken for each other where only one of the two is a syllable at all.
import { ngaSyllables, wrongHoi } from "#lib/lexicon/vi-hoi-nga.ts";
import { found, inCaseOf } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";
import { isSyllable } from "#lib/text/vi-syllable.ts";

interface Slip extends Located {
  word: string;
  fix: string;
}

const nga = "\u0303";
const hoi = "\u0309";
const meant = new Map<string, string | null>();

/** What a small-letter syllable stands for; null when it is one itself. */
function meantBy(lower: string, folded: string): string | null {
  const known = meant.get(lower);
  if (known !== undefined) return known;
  const parts = lower.normalize("NFD");
  let found = wrongHoi.get(lower) ?? null;
  if (parts.includes(nga) && isSyllable(lower) && !ngaSyllables.has(folded) && !ngaSyllables.has(lower)) {
    const other = parts.replace(nga, hoi).normalize("NFC");
    found = isSyllable(other) ? other : null;
  }
  if (meant.size > 20_000) meant.clear();
  meant.set(lower, found);
  return found;
}

// What hangs on hyphens is a loan ("ma-ra-tông").
function isJoined(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.glued === true && tokens[at - 1]?.type !== "mark" || next?.glued === true && (next.type !== "mark" || next.word.text === "-") || tokens[at]?.glued === true && tokens[at - 1]?.word.text === "-";
}

export const hoiNgaRule: Rule<Slip, Slip> = {
  id: "hoi-nga", kind: "style", level: "safe", languages: ["vi"],
  title: { vi: "Lẫn dấu hỏi, dấu ngã", en: "Hỏi and ngã mistaken" },
  scan: ({ tokens }) => tokens.flatMap((token, at): Slip[] => {
    if (token.type !== "word" || token.word.shape !== "lower" || token.word.lower.length > 8 || isJoined(tokens, at)) return [];
    const fix = meantBy(token.word.lower, token.word.folded);
    return fix === null ? [] : [{ from: token.from, to: token.to, word: token.word.text, fix: inCaseOf(fix, token.word.text) }];
  }),
  judge: found,
  message: ({ word, fix }) => ({ vi: `“${word}” lẫn dấu hỏi, ngã: “${fix}”?`, en: `“${word}” has the wrong tone: “${fix}”?` }),
  examples: [
    { text: "Ban chỉ đạo phải cẫn thận, hiễu rõ và khỡi công đúng chổ.", hits: ["cẫn", "hiễu", "khỡi", "chổ"], fixed: "Ban chỉ đạo phải cẩn thận, hiểu rõ và khởi công đúng chỗ." },
    { text: "Những bữa cỗ nhỏ ở ngõ vắng đã rỗi rãi, mỹ mãn, lũy tre rũ xuống, sẵn sàng kỹ lưỡng.", hits: [] },
  ],
};
