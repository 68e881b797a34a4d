// Whom a comment may mention: everyone with an open account who may read the article.
import { byName } from "#lib/i18n/by-name.ts";
import type { ArticleId, UserId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { canReadRestricted } from "#lib/permission/can.ts";
import { parseRoles } from "#lib/permission/role.ts";
import type { ReaderEntry } from "#lib/permission/readers.ts";
import type { Db } from "#server/db/client.ts";

const userId = idOf<UserId>();

/** By name. Permission is the caller's to ask: who reads an article sees who else does. */
export async function loadTalkers(db: Db, articleId: ArticleId): Promise<ReaderEntry[]> {
  const [article, people] = await Promise.all([
    db.article.findUnique({ where: { id: articleId }, select: { isRestricted: true, members: { select: { userId: true } } } }),
    db.user.findMany({ where: { disabledAt: null }, select: { id: true, name: true, roles: true } }),
  ]);
  if (!article) return [];
  const members = new Set(article.members.map((row) => row.userId));
  return people
    .sort(byName)
    .map((row) => ({ id: userId.parse(row.id), name: row.name, roles: parseRoles(row.roles) }))
    .filter((person) => person.roles.length > 0 && (!article.isRestricted || canReadRestricted(person) || members.has(person.id)));
}
