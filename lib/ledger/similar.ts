// Passages that say nearly the same: two descriptions of one thing that should agree. Found by
// shared pairs of words through an index that is kept from run to run, so that an edit costs
// what it changes and long texts stay cheap.
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

interface Sentence {
  from: number;
  to: number;
  words: string[];
  pairs: Set<string>;
}

const fewestWords = 12;
const least = 0.5;
/** A pair of words in more sentences than this is a turn of phrase: it brings no two together. */
const mostCommon = 12;

/** Pairs in text order of their second passage; equal passages are left out. */
export function similarPassages(blocks: readonly PreparedBlock[]): SimilarPair[] {
  return new SimilarIndex().pairsOf(blocks);
}

/** The sentences of one text by their pairs of words. What it answers depends on the blocks alone, not on those before. */
export class SimilarIndex {
  readonly #byPair = new Map<string, Set<Sentence>>();
  readonly #partners = new Map<Sentence, Set<Sentence>>();
  #blocks: ReadonlySet<PreparedBlock> = new Set();

  pairsOf(blocks: readonly PreparedBlock[]): SimilarPair[] {
    const next = new Set(blocks);
    const dirty = new Set<Sentence>();
    for (const block of this.#blocks) if (!next.has(block)) for (const sentence of sentencesOf(block)) this.#take(sentence, dirty);
    for (const block of next) if (!this.#blocks.has(block)) for (const sentence of sentencesOf(block)) this.#put(sentence, dirty);
    this.#blocks = next;
    for (const sentence of dirty) this.#unlink(sentence);
    for (const sentence of dirty) this.#link(sentence);
    return this.#inOrder(blocks);
  }

  #put(sentence: Sentence, dirty: Set<Sentence>) {
    dirty.add(sentence);
    for (const pair of sentence.pairs) {
      const met = this.#byPair.get(pair);
      if (!met) this.#byPair.set(pair, new Set([sentence]));
      else {
        met.add(sentence);
        if (met.size === mostCommon + 1) for (const one of met) dirty.add(one);
      }
    }
  }

  #take(sentence: Sentence, dirty: Set<Sentence>) {
    this.#unlink(sentence);
    dirty.delete(sentence);
    for (const pair of sentence.pairs) {
      const met = this.#byPair.get(pair);
      met?.delete(sentence);
      if (met?.size === 0) this.#byPair.delete(pair);
      if (met?.size === mostCommon) for (const one of met) dirty.add(one);
    }
    this.#partners.delete(sentence);
  }

  #unlink(sentence: Sentence) {
    for (const partner of this.#partners.get(sentence) ?? []) this.#partners.get(partner)?.delete(sentence);
    this.#partners.delete(sentence);
  }

  #link(sentence: Sentence) {
    const met = new Map<Sentence, number>();
    for (const pair of sentence.pairs) {
      const others = this.#byPair.get(pair);
      if (others && others.size <= mostCommon) for (const other of others) if (other !== sentence) met.set(other, (met.get(other) ?? 0) + 1);
    }
    for (const [other, count] of met) {
      // Turns of phrase that both have make at most a third of a likeness.
      if (count < least * Math.min(sentence.pairs.size, other.pairs.size) / 3 || likeness(sentence, other) < least || isEqual(sentence, other)) continue;
      this.#partnersOf(sentence).add(other);
      this.#partnersOf(other).add(sentence);
    }
  }

  #partnersOf(sentence: Sentence): Set<Sentence> {
    let known = this.#partners.get(sentence);
    if (!known) this.#partners.set(sentence, known = new Set());
    return known;
  }

  #inOrder(blocks: readonly PreparedBlock[]): SimilarPair[] {
    if (this.#partners.size === 0) return [];
    // Equal blocks are one to the index and stand in several places.
    const places: { sentence: Sentence; passage: Passage }[] = [];
    const orders = new Map<Sentence, number[]>();
    for (const [block, prepared] of blocks.entries()) {
      for (const sentence of sentencesOf(prepared)) {
        if (!this.#partners.has(sentence)) continue;
        const met = orders.get(sentence) ?? [];
        if (met.length >= mostCommon) continue;
        orders.set(sentence, met);
        met.push(places.length);
        places.push({ sentence, passage: { block, from: sentence.from, to: sentence.to } });
      }
    }
    return places.flatMap(({ sentence, passage }, order) => {
      const before = [...this.#partners.get(sentence) ?? []].flatMap((partner) => (orders.get(partner) ?? []).filter((other) => other < order)).sort((a, b) => a - b);
      return before.flatMap((other) => {
        const first = places[other];
        return first ? [{ first: first.passage, second: passage, ...differences(first.sentence, sentence) }] : [];
      });
    });
  }
}

const sentencesOf = reading((block: PreparedBlock): readonly Sentence[] => {
  return block.sentences.flatMap(({ from, to }) => {
    const words = block.tokens.slice(firstFrom(block.tokens, from), firstFrom(block.tokens, to)).filter((token) => token.type !== "mark").map((token) => token.word.lower);
    if (words.length < fewestWords) return [];
    return [{ from, to, words, pairs: new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`)) }];
  });
});

function likeness(a: Sentence, b: Sentence): number {
  const [short, long] = a.pairs.size < b.pairs.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of short.pairs) if (long.pairs.has(pair)) shared += 1;
  return shared / short.pairs.size;
}

function isEqual(a: Sentence, b: Sentence): boolean {
  return a.words.length === b.words.length && a.words.every((word, at) => word === b.words[at]);
}

const known = new WeakMap<Sentence, WeakMap<Sentence, Omit<SimilarPair, "first" | "second">>>();

function differences(first: Sentence, second: Sentence): Omit<SimilarPair, "first" | "second"> {
  let byOther = known.get(first);
  if (!byOther) known.set(first, byOther = new WeakMap());
  let found = byOther.get(second);
  if (!found) byOther.set(second, found = { likeness: Math.round(likeness(first, second) * 100) / 100, onlyFirst: missing(first.words, second.words), onlySecond: missing(second.words, first.words) });
  return found;
}

function missing(words: readonly string[], others: readonly string[]): string[] {
  const has = new Set(others);
  return [...new Set(words.filter((word) => !has.has(word)))];
}
