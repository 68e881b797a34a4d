// A syllable that Vietnamese spelling does not allow: small letters with Vietnamese marks only,
// so that names, units and loans stay untouched.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";
import { isSyllable } from "#lib/text/vi-syllable.ts";

const marked = /[ăâđêôơưàáãèéìíòóõùúýĩũ\u1ea0-\u1ef9]/;
const foreignLetter = /[fjwz]|[^a-zăâđêôơưàáãèéìíòóõùúýĩũ\u1ea0-\u1ef9]/;
/** Loans and sounds that papers write so. */
const allowed = new Set(["đắk", "đăk", "pơ", "kơ", "rơ", "brâu", "mnông", "m'nông", "bru", "jrai", "krông", "krôông", "ôtô", "vắcxin", "vắc", "xơri", "đrông", "pháttriển", "ơi", "ừm", "ờ", "ớ", "ồ", "ê", "ôi", "đôla", "êkip", "ôxy", "tivi", "sôcôla", "bêtông", "xìcăngđan"]);

const repairs: readonly (readonly [RegExp, string])[] = [
  [/^ngh(?=[aăâoôơuư\u00e0-\u00e3\u1ea1-\u1eb7òóõùúọỏốồổỗộớờởỡợụủứừửữự])/u, "ng"], [/^ng(?=[eêièéìíĩẹẻẽếềểễệịỉ])/u, "ngh"], [/^gh(?=[aăâoôơuưàáãạảấầẩẫậắằẳẵặòóõùúọỏốồổỗộớờởỡợụủứừửữự])/u, "g"], [/^g(?=[eêèéẹẻẽếềểễệ])/u, "gh"],
  [/^k(?=[aăâoôơuưàáãạảấầẩẫậắằẳẵặòóõùúọỏốồổỗộớờởỡợụủứừửữự])/u, "c"], [/^c(?=[eêièéìíĩẹẻẽếềểễệịỉ])/u, "k"],
  [/u(?=[ơớờởỡợ])/u, "ư"], [/ư(?=o)/u, "ư"], [/ưo/u, "ươ"], [/ưò/u, "ườ"], [/ưó/u, "ướ"], [/ưỏ/u, "ưở"], [/ưõ/u, "ưỡ"], [/ưọ/u, "ượ"], [/hn$/u, "nh"], [/gn$/u, "ng"], [/^q(?!u)/u, "qu"],
];

function repaired(lower: string): string | null {
  const candidates = new Set(repairs.map(([from, to]) => lower.replace(from, to)).filter((one) => one !== lower && isSyllable(one)));
  const moved = moveTone(lower);
  if (moved) candidates.add(moved);
  const [only] = candidates;
  return candidates.size === 1 ? only ?? null : null;
}

// "hòan" for "hoàn", "tíên" for "tiến": the same letters with the tone elsewhere.
function moveTone(lower: string): string | null {
  const split = [...lower.normalize("NFD")];
  const tones = split.filter((mark) => /[\u0300\u0301\u0309\u0303\u0323]/.test(mark));
  const [tone] = tones;
  if (tones.length !== 1 || tone === undefined) return null;
  const bare = [...split.filter((mark) => mark !== tone).join("").normalize("NFC")];
  const found = bare.flatMap((letter, index) => {
    if (!/[aăâeêioôơuưy]/.test(letter)) return [];
    const word = [...bare.slice(0, index), (letter + tone).normalize("NFC"), ...bare.slice(index + 1)].join("").normalize("NFC");
    return word !== lower && isSyllable(word) ? [word] : [];
  });
  return found.length === 1 ? found[0] ?? null : null;
}

function isSuspect(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.type !== "word" || token.word.shape !== "lower") return false;
  const { lower } = token.word;
  const isMarked = marked.test(lower) || /^ngh[aou]/.test(lower);
  if (!isMarked || foreignLetter.test(lower) || allowed.has(lower) || isSyllable(lower) || lower.length < 2) return false;
  // Hyphened loans ("a-xít", "ki-lô-gam") and what hangs on digits or marks.
  const next = tokens[at + 1];
  const isJoined = (token.glued && /^[-‑'’./]$|\d/.test(tokens[at - 1]?.word.text ?? "")) || (next?.glued === true && /^[-‑'’/]$|^\d/.test(next.word.text));
  return !isJoined && !(token.glued && tokens[at - 1]?.type !== "mark");
}

export const impossibleSyllableRule: Rule<Located & { word: string; fix: string | null }, { word: string; fix: string | null }> = {
  id: "impossible-syllable", kind: "style", level: "safe", languages: ["vi"],
  title: { vi: "Âm tiết không có trong tiếng Việt", en: "Syllables that cannot be" },
  scan: ({ tokens }) => tokens.flatMap((token, at) => (isSuspect(tokens, at) ? [{ from: token.from, to: token.to, word: token.word.text, fix: repaired(token.word.lower) }] : [])),
  judge: found,
  message: ({ word, fix }) => ({ vi: fix ? `“${word}” sai chính tả: “${fix}”?` : `“${word}” không phải âm tiết tiếng Việt`, en: fix ? `“${word}” is misspelled: “${fix}”?` : `“${word}” is no Vietnamese syllable` }),
  examples: [
    { text: "Các nghành và nguời dân có phưong án.", hits: ["nghành", "nguời", "phưong"], fixed: "Các ngành và người dân có phương án." },
    { text: "Kế họach hòan thành.", hits: ["họach", "hòan"], fixed: "Kế hoạch hoàn thành." },
    { text: "Ông dùng a-xít, khoẻ mạnh, thuỷ lợi, quý vị, giếng, ngoằn ngoèo, khuỷu tay.", hits: [] },
  ],
};
