// How far two people who judge the same things agree: in per cent, beyond what chance would give (Cohen's kappa), and on where words begin and end.

/** What two people said of one thing. */
export type Pair<T extends string> = readonly [first: T, second: T];

export interface Agreement {
  count: number;
  agreed: number;
  /** 0 to 1; null without pairs. */
  share: number | null;
  /** -1 to 1; null where chance alone would agree on everything, or nothing was judged. */
  kappa: number | null;
}

/** Agreement on findings. */
export function agreementOf<T extends string>(pairs: readonly Pair<T>[]): Agreement {
  const count = pairs.length;
  const agreed = pairs.filter(([a, b]) => a === b).length;
  if (count === 0) return { count, agreed, share: null, kappa: null };
  const share = agreed / count;
  const said = new Set(pairs.flat());
  const chance = [...said].reduce((sum, one) => sum + (pairs.filter(([a]) => a === one).length / count) * (pairs.filter(([, b]) => b === one).length / count), 0);
  return { count, agreed, share, kappa: chance === 1 ? null : (share - chance) / (1 - chance) };
}

/** A stretch of one text, end exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Agreement of two people on which words are marked: F1 of stretches that are exactly the same, and of characters that both marked.
 * Null where neither marked anything.
 */
export function spanAgreement(a: readonly Stretch[], b: readonly Stretch[]): { exact: number; overlap: number } | null {
  const [first, second] = [joined(a), joined(b)];
  if (first.length + second.length === 0) return null;
  const key = ({ from, to }: Stretch) => `${from} ${to}`;
  const ours = new Set(a.filter(isSome).map(key));
  const theirs = new Set(b.filter(isSome).map(key));
  const both = [...ours].filter((one) => theirs.has(one)).length;
  const shared = sharedLength(first, second);
  return { exact: (2 * both) / (ours.size + theirs.size), overlap: (2 * shared) / (length(first) + length(second)) };
}

/** What one person marked within one block of a text. */
export interface Mark extends Stretch {
  by: string;
  /** Which block. */
  index: number;
}

export interface MarkedAlike {
  /** Two people who marked in the same block, over all texts. */
  pairs: number;
  exact: number;
  overlap: number;
}

/**
 * spanAgreement of every two people of each text, in the blocks where both marked something: who shared a text out among them did not
 * disagree. Null where no two people met in a block.
 */
export function markedAlike(texts: readonly (readonly Mark[])[]): MarkedAlike | null {
  // Each meeting in a block is laid behind the one before, so that all of them are one text and long ones weigh more.
  let base = 0;
  let pairs = 0;
  const [first, second]: [Stretch[], Stretch[]] = [[], []];
  for (const marks of texts) {
    const people = [...Map.groupBy(marks, ({ by }) => by).values()].map((own) => Map.groupBy(own, ({ index }) => index));
    people.forEach((ours, nth) => {
      for (const theirs of people.slice(nth + 1)) {
        const met = [...ours].flatMap(([index, a]) => {
          const b = theirs.get(index);
          return b ? [[a, b] as const] : [];
        });
        if (met.length > 0) pairs += 1;
        for (const [a, b] of met) {
          first.push(...a.map(({ from, to }) => ({ from: base + from, to: base + to })));
          second.push(...b.map(({ from, to }) => ({ from: base + from, to: base + to })));
          base += Math.max(...[...a, ...b].map(({ to }) => to)) + 1;
        }
      }
    });
  }
  const found = spanAgreement(first, second);
  return found && { pairs, ...found };
}

const isSome = ({ from, to }: Stretch) => to > from;
const length = (stretches: readonly Stretch[]) => stretches.reduce((sum, { from, to }) => sum + to - from, 0);

/** Of stretches in order, none over another: one walk along both. */
function sharedLength(a: readonly Stretch[], b: readonly Stretch[]): number {
  let shared = 0;
  for (let i = 0, j = 0; ;) {
    const [one, other] = [a[i], b[j]];
    if (!one || !other) return shared;
    shared += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
    if (one.to < other.to) i += 1;
    else j += 1;
  }
}

/** The same characters, none of them twice. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const { from, to } of stretches.filter(isSome).toSorted((x, y) => x.from - y.from)) {
    const last = out.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else out.push({ from, to });
  }
  return out;
}
