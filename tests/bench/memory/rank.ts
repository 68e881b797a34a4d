// How well a list puts the claims that say the same first: mean average precision, ours beside plain BM25.
import { judgeClaims } from "#lib/memory/judge-claims.ts";
import { foldWords } from "#lib/text/fold.ts";
import type { Language } from "#lib/article/article.ts";

export interface Said {
  text: string;
  language: Language;
  /** Which claim it says; null: it says something else. */
  of: number | null;
}

type Scorer = (query: string, language: Language) => (said: Said) => number;

/** As the product ranks. */
export const ours: Scorer = (query, language) => (said) => (said.language === language ? judgeClaims(query, said.text, language).score : 0);

/** Okapi BM25 (k1 1.2, b 0.75) over lower-case words, or over words without diacritics. */
export function bm25(all: readonly Said[], words: (text: string) => string[]): Scorer {
  const texts = new Map(all.map((said) => [said, words(said.text)]));
  const mean = [...texts.values()].reduce((sum, one) => sum + one.length, 0) / all.length;
  const holding = (word: string) => [...texts.values()].filter((one) => one.includes(word)).length;
  return (query) => {
    const asked = [...new Set(words(query))].map((word) => ({ word, idf: Math.log(1 + (all.length - holding(word) + 0.5) / (holding(word) + 0.5)) }));
    return (said) => {
      const own = texts.get(said) ?? [];
      return asked.reduce((sum, { word, idf }) => {
        const times = own.filter((one) => one === word).length;
        return sum + idf * (times * 2.2) / (times + 1.2 * (0.25 + 0.75 * (own.length / mean)));
      }, 0);
    };
  };
}

export const plainWords = (text: string) => text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
export const foldedWords = (text: string) => plainWords(foldWords(text));

/** Of one list against what it should hold: the mean of the precisions at each right place. Ties fall as badly as they can. */
export function averagePrecision(list: readonly { score: number; isRight: boolean }[]): number {
  const ranked = list.toSorted((a, b) => b.score - a.score || Number(a.isRight) - Number(b.isRight));
  let right = 0;
  let sum = 0;
  ranked.forEach(({ isRight }, at) => {
    if (!isRight) return;
    right += 1;
    sum += right / (at + 1);
  });
  return right === 0 ? 0 : sum / right;
}

/** Mean over all queries. */
export function meanAveragePrecision(queries: readonly { text: string; language: Language; of: number }[], all: readonly Said[], scorer: Scorer): number {
  const each = queries.map((query) => {
    const score = scorer(query.text, query.language);
    return averagePrecision(all.map((said) => ({ score: score(said), isRight: said.of === query.of })));
  });
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}
