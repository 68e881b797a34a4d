// Which words of one text still stand in another, in order.
import { tokens } from "#lib/text/tokens.ts";

/** Beyond so many comparisons only the common start and end are matched: one edit never stalls a page. */
const mostCells = 4_000_000;

/** Pairs [index in a, index in b] of a longest common subsequence, rising in both. */
export function aligned(a: readonly string[], b: readonly string[]): [number, number][] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const pairs: [number, number][] = [];
  for (let at = 0; at < head; at += 1) pairs.push([at, at]);
  for (const [i, j] of longest(a.slice(head, a.length - tail), b.slice(head, b.length - tail))) pairs.push([head + i, head + j]);
  for (let left = tail; left > 0; left -= 1) pairs.push([a.length - left, b.length - left]);
  return pairs;
}

/** Whether the words of `needle` stand in `text` one after the other, whole: "27" does not occur in "27.12". Blank words do. */
export function occursIn(needle: string, text: string): boolean {
  const wanted = tokens(needle).map((token) => token.text);
  const found = tokens(text).map((token) => token.text);
  return found.some((_, at) => wanted.every((word, offset) => found[at + offset] === word)) || wanted.length === 0;
}

function longest(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  if (a.length === 0 || b.length === 0 || (a.length + 1) * width > mostCells) return [];
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j]
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}
