// Ranks of army and police in the titles of a person: which one is said, and which of two is the lower.
import { wordOf } from "#lib/rules/word.ts";
import type { Span } from "#lib/text/canonical.ts";

const steps = ["đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "phó đô đốc", "chuẩn đô đốc", "đô đốc", "đại tá", "thượng tá", "trung tá", "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy", "chuẩn úy", "thượng sĩ", "trung sĩ", "hạ sĩ", "general", "colonel", "major", "captain", "lieutenant", "sergeant"];

const known = new Map<string, string | null>();

/** The military or police rank among a person's titles, folded; null without one. */
export function militaryRank(rank: string | null): string | null {
  const words = rank ?? "";
  const met = known.get(words);
  if (met !== undefined) return met;
  const text = ` ${words.toLowerCase().split(/\s+/u).map((word) => wordOf(word).folded).join(" ")} `;
  const found = steps.find((step) => text.includes(` ${step} `)) ?? null;
  if (known.size > 1000) known.clear();
  if (words.length < 100) known.set(words, found);
  return found;
}

/** Whether one Vietnamese rank, as `militaryRank` answers it, stands below another. */
export function isLowerRank(rank: string, other: string): boolean {
  const [one, two] = [steps.indexOf(rank), steps.indexOf(other)];
  // The English ones are of many armies.
  return one > two && two >= 0 && one < steps.indexOf("general");
}

/** The rank of army or police in a stretch of titles and forms of address: "đồng chí Thượng tướng" → "Thượng tướng". Null without one. */
export function rankIn({ text, from = 0 }: { text: string; from?: number }): (Span & { text: string }) | null {
  const said = militaryRank(text);
  if (said === null) return null;
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
  const count = said.split(" ").length;
  for (const [at, first] of words.entries()) {
    const last = words[at + count - 1];
    if (!last) continue;
    const [start, end] = [first.index, last.index + last[0].length];
    if (militaryRank(text.slice(start, end)) === said) return { text: text.slice(start, end), from: from + start, to: from + end };
  }
  return null;
}
