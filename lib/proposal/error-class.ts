// What kind of error a proposal corrects: counted later, so one list for everyone. A rule says
// it where it is plain; a person may say otherwise.
import type { Kind } from "#lib/annotation/kind.ts";
import { aligned } from "#lib/text/align.ts";
import { foldWords } from "#lib/text/fold.ts";
import { likeness } from "#lib/text/likeness.ts";
import { tokens } from "#lib/text/tokens.ts";

export const errorClasses = [
  "spelling", "punctuation", "capitals", "acronym", "person", "rank", "organisation", "place", "date", "number", "quotation", "grammar", "meaning",
  "protocol", "caption",
] as const;
export type ErrorClass = (typeof errorClasses)[number];

/** What an item's kind makes of an error in its words. */
const ofKind: Partial<Record<Kind, ErrorClass>> = {
  person: "person", organisation: "organisation", place: "place", date: "date", number: "number", quote: "quotation", acronym: "acronym", image: "caption",
};

/**
 * The class of a correction, by rule. Null where it is not plain. `kinds` are those of the items that the changed words
 * belong to: they decide where the words alone do not.
 */
export function classOf(before: string, after: string, kinds: readonly Kind[] = []): ErrorClass | null {
  if (before === after) return null;
  if (before.toLowerCase() === after.toLowerCase()) return "capitals";
  const { gone, come } = changed(before, after);
  const all = [...gone, ...come];
  if (all.some((word) => /\p{N}/u.test(word))) return kinds.includes("date") || (!kinds.includes("number") && isDate(before, after)) ? "date" : "number";
  if (all.every((word) => !/[\p{L}\p{N}]/u.test(word))) return "punctuation";
  for (const kind of kinds) {
    const found = ofKind[kind];
    if (found) return found;
  }
  if (all.length > 0 && all.every(isAcronym)) return "acronym";
  return gone.length === come.length && gone.length > 0 && gone.every((word, i) => isMisspelt(word, come[i] ?? "")) ? "spelling" : null;
}

function changed(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [tokens(before).map(({ text }) => text), tokens(after).map(({ text }) => text)];
  const pairs = aligned(old, now);
  const [keptOld, keptNow] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  return { gone: old.filter((_, i) => !keptOld.has(i)), come: now.filter((_, j) => !keptNow.has(j)) };
}

function isDate(before: string, after: string): boolean {
  return [before, after].some((text) => /\b\d{1,2}[./-]\d{1,2}\b|\b(19|20)\d\d\b|(ngày|tháng|năm)\s+\d/iu.test(text));
}

function isAcronym(word: string): boolean {
  return /^[\p{Lu}.-]{2,8}$/u.test(word);
}

/** Other diacritics on the same letters, or much the same letters. */
function isMisspelt(word: string, meant: string): boolean {
  if (foldWords(word) === foldWords(meant)) return true;
  return Math.abs(word.length - meant.length) <= 2 && Math.max(word.length, meant.length) >= 3 && likeness(foldWords(word), foldWords(meant)) >= 0.5;
}
