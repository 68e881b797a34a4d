// What the palette lists: acts and pages whose name holds the words, then what the newsroom holds under them.
import type { SearchHit } from "#lib/search/result.ts";
import { foldWords, wordsIn } from "#lib/text/fold.ts";

export type Entry =
  | { kind: "act"; id: string; label: string; shortcut: string | null; run: () => void }
  | { kind: "page"; id: string; label: string; href: string }
  | { kind: "hit"; id: string; label: string; href: string; hit: SearchHit };

export interface EntryGroup {
  value: string;
  items: Entry[];
}

/** Whether each of the words begins a word of the name, diacritics or not. */
export function isNamed(label: string, words: string): boolean {
  const names = wordsIn(foldWords(label));
  return wordsIn(foldWords(words)).every((word) => names.some((name) => name.startsWith(word)));
}

/** The groups that are left under these words, without empty ones. What was found was found by them already. */
export function entriesUnder(groups: readonly EntryGroup[], words: string): EntryGroup[] {
  return groups.map(({ value, items }) => ({ value, items: items.filter((entry) => entry.kind === "hit" || isNamed(entry.label, words)) })).filter(({ items }) => items.length > 0);
}
