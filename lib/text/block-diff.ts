// Two texts block by block: which block became which, what was cut, what was added, and what
// stands elsewhere now. Blocks belong together when their words do; of those that do not keep
// their order the lightest count as moved. Time grows with the length of the texts.
import { risingPairs, sequencePairs } from "#lib/text/sequence.ts";
import { tokens } from "#lib/text/tokens.ts";
import { wordsForm } from "#lib/text/words.ts";

/**
 * One step through both texts, in the order in which a reader meets it. `a` and `b` are indexes. A moved block comes
 * twice: "left" where it stood, "moved" where it stands.
 */
export type BlockStep =
  | { kind: "kept"; a: number; b: number; likeness: number }
  | { kind: "cut"; a: number }
  | { kind: "added"; b: number }
  | { kind: "left"; a: number; b: number }
  | { kind: "moved"; a: number; b: number; likeness: number };

/** From so much likeness on two blocks in the same place are one that was changed, and elsewhere one that was moved. */
const likeEnough = { here: 0.3, elsewhere: 0.6 };
/** Words from which a block that stands elsewhere is called moved: "***" is not. */
const fewestWordsMoved = 4;
/** Pairs of neighbouring words that stand in more blocks than this tell nothing. */
const mostBlocksOfAPair = 8;
const mostCandidates = 3;
/** Blocks of so many words are compared by their words alone. */
const fewWords = 8;
/** In a gap of up to so many pairs each is compared with each. */
const smallGap = 400;

interface Pair {
  a: number;
  b: number;
  likeness: number;
}

/** How two texts, each given as the texts of its blocks, belong together. */
export function blockSteps(a: readonly string[], b: readonly string[]): BlockStep[] {
  const [inA, inB] = [a.map(readWords), b.map(readWords)];
  const likeness = (i: number, j: number) => likenessOf(inA[i], inB[j]);
  const same = sequencePairs(a, b).map(([i, j]): Pair => ({ a: i, b: j, likeness: 1 }));
  const paired = greedy([...same, ...similarPairs(inA, inB, same, likeness)]);
  const weight = ({ a: i, likeness: alike }: Pair) => (1 + (inA[i]?.count ?? 0)) * alike;
  const inOrder = new Set(risingPairs(paired.map((pair) => ({ pair: [pair.a, pair.b], weight: weight(pair) }))).map(([i]) => i));
  const kept = paired.filter((pair) => inOrder.has(pair.a)).sort((one, other) => one.a - other.a);
  const moved = paired.filter((pair) => !inOrder.has(pair.a) && pair.likeness >= likeEnough.elsewhere && (inA[pair.a]?.count ?? 0) >= fewestWordsMoved);
  const free = { a: new Set(moved.map((pair) => pair.a)), b: new Set(moved.map((pair) => pair.b)) };
  return steps([...kept, ...inGaps(kept, { a: a.length, b: b.length }, free, likeness)].sort((one, other) => one.a - other.a), moved, a.length, b.length);
}

interface Words {
  counts: ReadonlyMap<string, number>;
  pairs: ReadonlySet<string>;
  count: number;
}

function readWords(text: string): Words {
  const words = tokens(wordsForm(text)).map((token) => token.text);
  const counts = new Map<string, number>();
  const pairs = new Set<string>();
  words.forEach((word, at) => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    if (at > 0) pairs.add(`${words[at - 1] ?? ""} ${word}`);
  });
  return { counts, pairs, count: words.length };
}

/**
 * The share of words that two blocks have in common, 0 to 1; two empty ones are alike. In longer ones their neighbours
 * count as much: any two Vietnamese paragraphs share a third of their syllables.
 */
function likenessOf(a: Words | undefined, b: Words | undefined): number {
  if (!a || !b) return 0;
  if (a.count + b.count === 0) return 1;
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  const ofWords = (2 * shared) / (a.count + b.count);
  if (Math.min(a.count, b.count) <= fewWords) return ofWords;
  let sharedPairs = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) sharedPairs += 1;
  return (ofWords + (2 * sharedPairs) / (a.pairs.size + b.pairs.size)) / 2;
}

/** Pairs of blocks, of those that are not the same in the same order, that share words which stand together nowhere else. */
function similarPairs(a: readonly Words[], b: readonly Words[], same: readonly Pair[], likeness: (i: number, j: number) => number): Pair[] {
  const done = { a: new Set(same.map((pair) => pair.a)), b: new Set(same.map((pair) => pair.b)) };
  const where = new Map<string, number[]>();
  a.forEach(({ pairs }, i) => {
    if (done.a.has(i)) return;
    for (const pair of pairs) {
      const known = where.get(pair);
      if (known) known.push(i);
      else where.set(pair, [i]);
    }
  });
  return b.flatMap(({ pairs }, j): Pair[] => {
    if (done.b.has(j)) return [];
    const votes = new Map<number, number>();
    for (const pair of pairs) {
      const blocks = where.get(pair) ?? [];
      if (blocks.length <= mostBlocksOfAPair) for (const i of blocks) votes.set(i, (votes.get(i) ?? 0) + 1);
    }
    return [...votes].sort((one, other) => other[1] - one[1]).slice(0, mostCandidates)
      .map(([i]) => ({ a: i, b: j, likeness: likeness(i, j) })).filter((pair) => pair.likeness >= likeEnough.here);
  });
}

/** Each block in one pair at most, the most alike first. */
function greedy(pairs: readonly Pair[]): Pair[] {
  const taken = { a: new Set<number>(), b: new Set<number>() };
  return pairs.toSorted((one, other) => other.likeness - one.likeness || Math.abs(one.a - one.b) - Math.abs(other.a - other.b)).filter((pair) => {
    if (taken.a.has(pair.a) || taken.b.has(pair.b)) return false;
    taken.a.add(pair.a);
    taken.b.add(pair.b);
    return true;
  });
}

/** Short blocks share no telling words: between two kept ones those that are alike at all belong together, in order. */
function inGaps(
  kept: readonly Pair[], length: { a: number; b: number }, free: { a: ReadonlySet<number>; b: ReadonlySet<number> }, likeness: (i: number, j: number) => number,
): Pair[] {
  let [i, j] = [0, 0];
  return [...kept, { a: length.a, b: length.b }].flatMap((next) => {
    const rows = range(i, next.a).filter((at) => !free.a.has(at));
    const columns = range(j, next.b).filter((at) => !free.b.has(at));
    [i, j] = [next.a + 1, next.b + 1];
    if (rows.length === 0 || columns.length === 0) return [];
    const all = rows.length * columns.length <= smallGap
      ? rows.flatMap((row) => columns.map((column) => ({ a: row, b: column })))
      : rows.flatMap((row, at) => (columns[at] === undefined ? [] : [{ a: row, b: columns[at] }]));
    const alike = greedy(all.map((pair) => ({ ...pair, likeness: likeness(pair.a, pair.b) })).filter((pair) => pair.likeness >= likeEnough.here));
    const chosen = new Set(risingPairs(alike.map((pair) => ({ pair: [pair.a, pair.b], weight: pair.likeness }))).map(([row]) => row));
    return alike.filter((pair) => chosen.has(pair.a));
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function steps(kept: readonly Pair[], moved: readonly Pair[], aLength: number, bLength: number): BlockStep[] {
  const from = new Map(moved.map((pair) => [pair.a, pair]));
  const to = new Map(moved.map((pair) => [pair.b, pair]));
  const out: BlockStep[] = [];
  let [i, j] = [0, 0];
  for (const next of [...kept, { a: aLength, b: bLength, likeness: 1 }]) {
    for (; i < next.a; i += 1) {
      const pair = from.get(i);
      out.push(pair ? { kind: "left", a: i, b: pair.b } : { kind: "cut", a: i });
    }
    for (; j < next.b; j += 1) {
      const pair = to.get(j);
      out.push(pair ? { kind: "moved", a: pair.a, b: j, likeness: pair.likeness } : { kind: "added", b: j });
    }
    if (i < aLength && j < bLength) out.push({ kind: "kept", a: i, b: j, likeness: next.likeness });
    [i, j] = [next.a + 1, next.b + 1];
  }
  return out;
}
