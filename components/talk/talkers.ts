// Whom a comment may mention, fetched when somebody first types an @ and kept for a while.
import { fetchTalkers } from "#components/galley/fetch-galley.ts";
import type { ArticleId } from "#lib/id.ts";
import type { ReaderEntry } from "#lib/permission/readers.ts";

const lasts = 60_000;
let known: { articleId: ArticleId; at: number; people: Promise<readonly ReaderEntry[]> } | null = null;

/** The people of an article; nobody while the line is down. */
export function talkersOf(articleId: ArticleId): Promise<readonly ReaderEntry[]> {
  if (known?.articleId === articleId && Date.now() - known.at < lasts) return known.people;
  const people = fetchTalkers(articleId).then((found) => {
    if (!found) known = null;
    return found ?? [];
  });
  known = { articleId, at: Date.now(), people };
  return people;
}
