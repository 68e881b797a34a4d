// Who may see one article, as the page that chooses them shows it.
import type { ArticleId, UserId } from "#lib/id.ts";
import type { Language } from "#lib/article/article.ts";
import type { Role } from "#lib/permission/role.ts";

export interface ReaderEntry {
  id: UserId;
  name: string;
  roles: readonly Role[];
}

export interface ArticleReaders {
  article: { id: ArticleId; title: string; language: Language; isRestricted: boolean };
  /** Whether the asking person may change any of it. */
  canChoose: boolean;
  /** The article's people, in the order in which they were added. */
  readers: readonly (ReaderEntry & { isDisabled: boolean })[];
  /** Those who manage people: they see every article. */
  always: readonly ReaderEntry[];
  /** Whoever could still be added; empty for those who may not choose. */
  others: readonly ReaderEntry[];
}
