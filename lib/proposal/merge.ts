// Three texts of one place: the words a proposal was made on, what it proposes, and what stands
// there now. Where the two changes do not touch, both can be had.
import { withChanges, wordChanges, type WordChange } from "#lib/text/word-changes.ts";

/** Both changes made to `base`. Null where they touch the same words or the same gap: a person must choose. */
export function merged(base: string, one: string, other: string): string | null {
  const changes: WordChange[] = [];
  for (const next of [...wordChanges(base, one), ...wordChanges(base, other)].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = changes.at(-1);
    if (last && last.from === next.from && last.to === next.to && last.text === next.text) continue;
    // Touching counts: which of two insertions in one gap comes first is nobody's to guess.
    if (last && next.from <= last.to) return null;
    changes.push(next);
  }
  return withChanges(base, changes);
}
