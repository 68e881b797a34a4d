// A curated list of slips that no reading excuses.
import { englishSlips, vietnameseSlips } from "#lib/lexicon/vi-slips.ts";
import { found, inCaseOf } from "#lib/rules/found.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { scanTokens, type Token } from "#lib/rules/scan-tokens.ts";

const folded = (phrase: string) => scanTokens(phrase).map((token) => token.word.folded).join(" ");
const slips = {
  vi: new Phrases(vietnameseSlips.filter(([wrong, right]) => folded(wrong) !== folded(right))),
  en: new Phrases(englishSlips),
};
/** The slip is half of another word: "để xuất khẩu", "sản xuất ăn liền". */
const boundAfter: Record<string, ReadonlySet<string>> = {
  "để": new Set(["khẩu", "hiện", "bản", "bán", "phát", "hàng", "viện", "cảnh", "trình", "kho", "ngoại", "gia", "khỏi", "quân", "hóa", "sang", "ra", "đi", "chuồng", "xưởng", "nhập", "huyết"]),
};
const boundBefore: Record<string, ReadonlySet<string>> = {
  "xuất": new Set(["sản", "đề", "trích", "truy", "đột", "kết", "diễn", "chiết", "khai", "nhập", "tái"]),
  "suất": new Set(["lãi", "công", "hiệu", "năng", "tần", "xác", "áp", "sơ", "thuế", "tỷ", "tỉ", "một", "các", "mỗi"]),
  "giành": new Set(["tranh"]), "chung": new Set(["nói", "khu", "cái"]), "sung": new Set(["bổ"]), "bảng": new Set(["công"]), "chuyện": new Set(["câu"]), "nổ": new Set(["bùng", "cháy"]), "trữ": new Set(["lưu"]),
};

function isBound(tokens: readonly Token[], at: number, length: number): boolean {
  const [first, after, before] = [tokens[at]?.word.lower ?? "", tokens[at + length]?.word.lower ?? "", tokens[at - 1]?.word.lower ?? ""];
  return (Object.hasOwn(boundAfter, first) && boundAfter[first]?.has(after) === true) || (Object.hasOwn(boundBefore, first) && boundBefore[first]?.has(before) === true);
}

export const knownSlipRule: Rule<Located & { wrong: string; fix: string }, { wrong: string; fix: string }> = {
  id: "known-slip", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Lỗi chính tả thường gặp", en: "Well-known misspellings" },
  scan: ({ tokens, text, language }) => tokens.flatMap((token, at) => {
    if (token.type !== "word" || token.word.shape === "upper") return [];
    const slip = slips[language].at(tokens, at);
    const last = slip && tokens[at + slip.length - 1];
    if (!slip || !last || isBound(tokens, at, slip.length) || token.word.shape === "title" && last.word.shape === "title" && slip.length > 1) return [];
    const isTitle = token.word.shape === "title" && !token.first;
    return isTitle && slip.length === 1 ? [] : [{ from: token.from, to: last.to, wrong: text.slice(token.from, last.to), fix: inCaseOf(slip.value, token.word.text) }];
  }),
  judge: found,
  message: ({ wrong, fix }) => ({ vi: `“${wrong}” sai chính tả: “${fix}”`, en: `“${wrong}” is misspelled: “${fix}”` }),
  examples: [
    { text: "Hội nghị để xuất nhiều giải pháp, bổ xung nhân lực và chuẩn đoán sớm.", hits: ["để xuất", "bổ xung", "chuẩn đoán"], fixed: "Hội nghị đề xuất nhiều giải pháp, bổ sung nhân lực và chẩn đoán sớm." },
    { text: "Trồng chè để xuất khẩu, sản xuất ăn liền.", hits: [] },
    { text: "The goverment could of acted.", hits: ["goverment", "could of"], language: "en", fixed: "The government could have acted." },
  ],
};
