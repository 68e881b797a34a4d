// Whom an item may be given to: everyone with an open account who may check the article.
import type { ArticleId, UserId } from "#lib/id.ts";
import { grantOf } from "#lib/permission/table.ts";
import type { ReaderEntry } from "#lib/permission/readers.ts";
import type { Db } from "#server/db/client.ts";
import { loadTalkers } from "#server/queries/load-talkers.ts";

/** By name. Permission is the caller's to ask. */
export async function loadCheckers(db: Db, articleId: ArticleId): Promise<ReaderEntry[]> {
  return (await loadTalkers(db, articleId)).filter((person) => grantOf(person.roles, "article.check") === "any");
}

/** Whether an item of this article may be given to this person. */
export async function canBeGiven(db: Db, articleId: ArticleId, id: UserId): Promise<boolean> {
  return (await loadCheckers(db, articleId)).some((person) => person.id === id);
}
