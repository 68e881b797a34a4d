import type { Span } from "#lib/text/canonical.ts";

/**
 * Where words of a block stand after it was edited in one place: null when the edit touches
 * them. Both in UTF-16 units; texts equal before and behind the edit are what did not change.
 */
export function movedSpan(before: string, after: string, { from, to }: Span): Span | null {
  if (before === after) return { from, to };
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  if (to < head) return { from, to };
  let tail = 0;
  // Counted apart from the head: of "a" that became "aa" nobody can tell which one is new, and the words before and behind both stand.
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const by = after.length - before.length;
  return from > before.length - tail ? { from: from + by, to: to + by } : null;
}
