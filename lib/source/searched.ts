import { searchWords } from "#lib/text/fold.ts";

/** What a source is found by; stored with it, since no database takes diacritics off as we do. */
export function searchedOf({ title, reference }: { title: string; reference?: string | null }): string {
  return searchWords(`${title} ${reference ?? ""}`);
}
