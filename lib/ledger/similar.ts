// Passages that say nearly the same: two descriptions of one thing that should agree. Found by
// shared pairs of words through an index, so that long texts stay cheap.
import { type PreparedBlock, reading } from "#lib/rules/prepared.ts";
import { firstFrom } from "#lib/rules/search.ts";

export interface Passage {
  block: number;
  from: number;
  to: number;
}

export interface SimilarPair {
  first: Passage;
  second: Passage;
  /** Share of the shorter one's pairs of words that the other has too, 0 to 1. */
  likeness: number;
  /** Words of one that the other lacks. */
  onlyFirst: readonly string[];
  onlySecond: readonly string[];
}

interface Sentence extends Passage {
  words: string[];
  pairs: Set<string>;
}

const fewestWords = 12;
const least = 0.5;
/** A pair of words in more sentences than this is a turn of phrase. */
const mostCommon = 12;

/** Pairs in text order of their second passage; equal passages are left out. */
export function similarPassages(blocks: readonly PreparedBlock[]): SimilarPair[] {
  const sentences = blocks.flatMap((block, index) => sentencesOf(block).map((sentence) => ({ ...sentence, block: index })));
  const index = new Map<string, number[]>();
  for (const [at, { pairs }] of sentences.entries()) {
    for (const pair of pairs) {
      const met = index.get(pair);
      if (!met) index.set(pair, [at]);
      else if (met.length <= mostCommon) met.push(at);
    }
  }
  const out: SimilarPair[] = [];
  for (const [at, sentence] of sentences.entries()) {
    const shared = new Map<number, number>();
    for (const pair of sentence.pairs) {
      const met = index.get(pair) ?? [];
      if (met.length <= mostCommon) for (const other of met) if (other < at) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, count] of shared) {
      const partner = sentences[other];
      if (!partner) continue;
      const likeness = count / Math.min(partner.pairs.size, sentence.pairs.size);
      if (likeness < least || partner.words.join(" ") === sentence.words.join(" ")) continue;
      out.push({ first: place(partner), second: place(sentence), likeness: Math.round(likeness * 100) / 100, onlyFirst: missing(partner.words, sentence.words), onlySecond: missing(sentence.words, partner.words) });
    }
  }
  return out;
}

const sentencesOf = reading((block: PreparedBlock): readonly Omit<Sentence, "block">[] => {
  return block.sentences.flatMap(({ from, to }) => {
    const words = block.tokens.slice(firstFrom(block.tokens, from), firstFrom(block.tokens, to)).filter((token) => token.type !== "mark").map((token) => token.word.lower);
    if (words.length < fewestWords) return [];
    return [{ from, to, words, pairs: new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`)) }];
  });
});

function place({ block, from, to }: Passage): Passage {
  return { block, from, to };
}

function missing(words: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return [...new Set(words.filter((word) => !known.has(word)))];
}
