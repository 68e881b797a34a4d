// How an earlier item relates to one that stands now: the judging of what is remembered, which the server does.
import type { Kind } from "#lib/annotation/kind.ts";
import type { Language } from "#lib/article/article.ts";
import { claimJudge, leastScore, type Judgement } from "#lib/memory/judge-claims.ts";
import { foldWords } from "#lib/text/fold.ts";

// A number or a day says nothing without its sentence.
const saidBySentence: readonly Kind[] = ["number", "date", "image"];

/** What of an item is remembered. */
export function saidOf(kind: Kind, { words, sentence }: { words: string; sentence: string }): string {
  return saidBySentence.includes(kind) && sentence.trim() !== "" ? sentence : words;
}

/** How an earlier item relates to one that stands now; null: not at all. Both words and, for a number or a day, its sentence must be alike. */
export function recallJudge(kind: Kind, now: { words: string; sentence: string }, language: Language): (then: { words: string; sentence: string }) => Judgement | null {
  const [byWords, bySaid] = [claimJudge(now.words, language), claimJudge(saidOf(kind, now), language)];
  return (then) => {
    const words = byWords(then.words);
    if (!saidBySentence.includes(kind)) return words.score >= leastScore ? words : null;
    const said = bySaid(saidOf(kind, then));
    if (said.score < leastScore) return null;
    return words.relation === "other" && said.relation !== "other" ? { ...said, relation: "other", differs: [...words.differs, ...said.differs] } : said;
  };
}

/** The share of words in common, at a glance: what is far below a likeness need not be judged. */
export function glance(words: string): (other: string) => number {
  const own = new Set(wordsOf(words));
  return (other) => {
    const all = wordsOf(other);
    return all.length + own.size === 0 ? 0 : (2 * all.filter((word) => own.has(word)).length) / (all.length + own.size);
  };
}

const wordsOf = (text: string) => foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether an item of this kind is remembered by its sentence. */
export function isBySentence(kind: Kind): boolean {
  return saidBySentence.includes(kind);
}
