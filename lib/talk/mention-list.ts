// Whom somebody means who types @ and a few letters: nobody types diacritics to find a
// colleague, and in Vietnamese people are called by the last word of their name.
import { byName } from "#lib/i18n/by-name.ts";
import type { Named } from "#lib/talk/thread.ts";
import { foldWords } from "#lib/text/fold.ts";

export interface MentionQuery {
  /** Where the @ stands. */
  from: number;
  query: string;
}

const begun = /(?:^|[\s(["'“‘«])@((?:[\p{L}\p{M}\p{N}.'-]+(?: [\p{L}\p{M}\p{N}.'-]+){0,4} ?)?)$/u;

/** The mention being typed before the caret, or null. An @ inside an address of mail is none. */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const before = text.slice(0, caret);
  const found = begun.exec(before);
  return found ? { from: caret - (found[1] ?? "").length - 1, query: found[1] ?? "" } : null;
}

/** The people meant, at most `most`: every typed word begins a word of the name; who is called so comes first. */
export function matchingPeople<Person extends Named>(people: readonly Person[], query: string, most = 8): Person[] {
  const typed = foldWords(query).split(/\s+/).filter(Boolean);
  const ranked = people.flatMap((person) => {
    const words = foldWords(person.name).split(/\s+/).filter(Boolean);
    return beginAll(typed, words) ? [{ person, rank: rankOf(typed, words) }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank || byName(a.person, b.person)).slice(0, most).map(({ person }) => person);
}

/** Whether each typed word begins a word of its own. */
function beginAll(typed: readonly string[], words: readonly string[]): boolean {
  const left = [...words];
  return typed.every((part) => {
    const at = left.findIndex((word) => word.startsWith(part));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function rankOf(typed: readonly string[], words: readonly string[]): number {
  const [first = ""] = typed;
  if (words.at(-1)?.startsWith(first)) return 0;
  return words[0]?.startsWith(first) ? 1 : 2;
}
