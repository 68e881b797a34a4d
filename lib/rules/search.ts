// Where to begin in a list that is in text order: never by walking from its start, since one
// block may be the whole of a long text.

/** Index of the first entry that begins at an offset or after it; the length when none does. */
export function firstFrom(list: readonly { from: number }[], offset: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The smallest number of a rising list that is greater than another; undefined without one. */
export function firstAbove(list: readonly number[], value: number): number | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return list[low];
}
