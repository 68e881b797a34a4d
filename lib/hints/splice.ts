// What changed between two runs of blocks, as one stretch: enough to send only what is new.

export interface Splice<T> {
  from: number;
  removed: number;
  added: T[];
}

/** The one stretch in which two lists differ; null when they do not. */
export function spliceBetween<T>(before: readonly T[], after: readonly T[], isSame: (a: T, b: T) => boolean = Object.is): Splice<T> | null {
  const shared = Math.min(before.length, after.length);
  let from = 0;
  while (from < shared && same(before[from], after[from])) from += 1;
  let tail = 0;
  while (tail < shared - from && same(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1;
  const removed = before.length - from - tail;
  const added = after.slice(from, after.length - tail);
  return removed === 0 && added.length === 0 ? null : { from, removed, added };

  function same(a: T | undefined, b: T | undefined): boolean {
    return a !== undefined && b !== undefined && isSame(a, b);
  }
}

/** The list after a splice. */
export function spliced<T>(list: readonly T[], { from, removed, added }: Splice<T>): T[] {
  return [...list.slice(0, from), ...added, ...list.slice(from + removed)];
}
