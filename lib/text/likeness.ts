// How alike two stretches of text are, when one place out of several must be chosen.
import { wordsForm } from "#lib/text/words.ts";

/** From 0 to 1: the share of character pairs (Dice) that two texts have in common in words/1; 1 only for the same words. */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordsForm(a), wordsForm(b)];
  if (one === other) return 1;
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(one)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsOf(other)) {
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared += 1;
  }
  const total = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  return total === 0 ? 0 : Math.min(0.999, (2 * shared) / total);
}

function* pairsOf(text: string): Generator<string> {
  for (let at = 0; at + 1 < text.length; at += 1) yield text.slice(at, at + 2);
}
