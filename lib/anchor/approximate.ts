// The stretch of a text most like a pattern: Sellers' algorithm, the edit distance with a free
// start and end. Columns stop where nothing within the bound is left (Ukkonen), so the work is the
// text's length times the errors allowed, and both are bounded by the caller.
import type { Span } from "#lib/text/canonical.ts";

export interface Match extends Span {
  /** Characters put in, left out or changed. */
  errors: number;
}

/**
 * The stretch of `text` with the fewest errors, at most `most`; of several the first that ends. Null when there is
 * none. An empty pattern has none.
 */
export function bestMatch(text: string, pattern: string, most: number): Match | null {
  const size = pattern.length;
  if (size === 0) return null;
  const errors = new Int32Array(size + 1);
  const begins = new Int32Array(size + 1);
  for (let row = 0; row <= size; row += 1) errors[row] = row;
  // Rows beyond this one are over the bound.
  let last = Math.min(size, most);
  let best: Match | null = null;
  for (let at = 1; at <= text.length; at += 1) {
    let diagonal = 0;
    let diagonalBegin = at - 1;
    begins[0] = at;
    const reach = Math.min(size, last + 1);
    const unit = text.charCodeAt(at - 1);
    for (let row = 1; row <= reach; row += 1) {
      const wasError = row > last ? most + 1 : (errors[row] ?? 0);
      const wasBegin = begins[row] ?? 0;
      let error = diagonal + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
      let begin = diagonalBegin;
      if (wasError + 1 < error) [error, begin] = [wasError + 1, wasBegin];
      const above = (errors[row - 1] ?? 0) + 1;
      if (above < error) [error, begin] = [above, begins[row - 1] ?? 0];
      [diagonal, diagonalBegin] = [wasError, wasBegin];
      errors[row] = error;
      begins[row] = begin;
    }
    last = reach;
    while (last > 0 && (errors[last] ?? 0) > most) last -= 1;
    if (last < size) continue;
    const error = errors[size] ?? size;
    if (!best || error < best.errors) best = { from: begins[size] ?? 0, to: at, errors: error };
    if (error === 0) break;
  }
  return best;
}

/** From 0 to 1: how much of the longer text stands as it was, by edit distance. Texts beyond 2,000 characters: their ends alone. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const apart = left.length > 2_000 || right.length > 2_000 ? Math.max(left.length, right.length) : distance(left, right);
  return 1 - apart / longer;
}

function distance(a: string, b: string): number {
  const row = Uint16Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    let diagonal = i - 1;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const was = row[j] ?? 0;
      row[j] = Math.min(was + 1, (row[j - 1] ?? 0) + 1, diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1));
      diagonal = was;
    }
  }
  return row[b.length] ?? 0;
}
