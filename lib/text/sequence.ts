// Which elements of one sequence still stand in another, in order, in time that grows with
// their length and not with its square: what is unique in both holds the two together, and only
// the short stretches between are compared each with each.
import { aligned } from "#lib/text/align.ts";

/** Stretches up to so many comparisons are compared each with each. */
const fewCells = 40_000;
/** Without anything unique, up to so many; beyond, the stretch counts as all different. */
const mostCells = 1_000_000;
/** How many neighbours make a key where no element alone is unique. */
const runs = [1, 3] as const;

interface Stretch {
  a: number;
  aTo: number;
  b: number;
  bTo: number;
}

/** Pairs [index in a, index in b], rising in both. Not always a longest common subsequence, always a common one. */
export function sequencePairs(a: readonly string[], b: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  const open: Stretch[] = [{ a: 0, aTo: a.length, b: 0, bTo: b.length }];
  for (let next = open.pop(); next; next = open.pop()) {
    const one = trimmed(a, b, next, pairs);
    const [rows, columns] = [one.aTo - one.a, one.bTo - one.b];
    if (rows === 0 || columns === 0) continue;
    const anchors = rows * columns > fewCells ? anchorsIn(a, b, one) : [];
    if (anchors.length > 0) open.push(...between(one, anchors, pairs));
    else if (rows * columns <= mostCells) {
      for (const [i, j] of aligned(a.slice(one.a, one.aTo), b.slice(one.b, one.bTo))) pairs.push([one.a + i, one.b + j]);
    }
  }
  return pairs.sort((one, other) => one[0] - other[0]);
}

function trimmed(a: readonly string[], b: readonly string[], stretch: Stretch, pairs: [number, number][]): Stretch {
  const one = { ...stretch };
  while (one.a < one.aTo && one.b < one.bTo && a[one.a] === b[one.b]) pairs.push([one.a++, one.b++]);
  while (one.a < one.aTo && one.b < one.bTo && a[one.aTo - 1] === b[one.bTo - 1]) pairs.push([--one.aTo, --one.bTo]);
  return one;
}

/** What stands once in each stretch, in an order that both share. */
function anchorsIn(a: readonly string[], b: readonly string[], { a: aFrom, aTo, b: bFrom, bTo }: Stretch): [number, number][] {
  for (const run of runs) {
    const inB = onceIn(b, bFrom, bTo, run);
    const shared: [number, number][] = [];
    for (const [key, at] of onceIn(a, aFrom, aTo, run)) {
      const there = inB.get(key);
      if (at >= 0 && there !== undefined && there >= 0) shared.push([at, there]);
    }
    if (shared.length > 0) return risingPairs(shared.map((pair) => ({ pair, weight: 1 })));
  }
  return [];
}

/** Where each key stands; -1 for one that stands more than once. In order of where it stands first. */
function onceIn(all: readonly string[], from: number, to: number, run: number): Map<string, number> {
  const where = new Map<string, number>();
  for (let at = from; at + run <= to; at += 1) {
    const key = run === 1 ? all[at] ?? "" : all.slice(at, at + run).join("\u0000");
    where.set(key, where.has(key) ? -1 : at);
  }
  return where;
}

function between(one: Stretch, anchors: readonly [number, number][], pairs: [number, number][]): Stretch[] {
  const parts: Stretch[] = [];
  let [a, b] = [one.a, one.b];
  for (const [i, j] of anchors) {
    pairs.push([i, j]);
    parts.push({ a, aTo: i, b, bTo: j });
    [a, b] = [i + 1, j + 1];
  }
  parts.push({ a, aTo: one.aTo, b, bTo: one.bTo });
  return parts;
}

/** Of pairs in which no index comes twice on either side: the heaviest choice that rises on both sides, in order. */
export function risingPairs(weighted: readonly { pair: readonly [number, number]; weight: number }[]): [number, number][] {
  const sorted = weighted.toSorted((one, other) => one.pair[0] - other.pair[0]);
  const places = [...new Set(sorted.map(({ pair }) => pair[1]))].sort((one, other) => one - other);
  const rank = new Map(places.map((place, at) => [place, at + 1]));
  // A Fenwick tree over b: the heaviest chain that ends at or before a place.
  const best: number[] = new Array<number>(places.length + 1).fill(0);
  const last: number[] = new Array<number>(places.length + 1).fill(-1);
  const before: number[] = [];
  let end = -1;
  let heaviest = 0;
  sorted.forEach(({ pair, weight }, at) => {
    const place = rank.get(pair[1]) ?? 0;
    let [sum, from] = [0, -1];
    for (let i = place - 1; i > 0; i -= i & -i) if ((best[i] ?? 0) > sum) [sum, from] = [best[i] ?? 0, last[i] ?? -1];
    before.push(from);
    sum += weight;
    for (let i = place; i < best.length; i += i & -i) if ((best[i] ?? 0) < sum) [best[i], last[i]] = [sum, at];
    if (sum > heaviest) [heaviest, end] = [sum, at];
  });
  const chosen: [number, number][] = [];
  for (let at = end; at >= 0; at = before[at] ?? -1) {
    const pair = sorted[at]?.pair;
    if (pair) chosen.push([pair[0], pair[1]]);
  }
  return chosen.reverse();
}
