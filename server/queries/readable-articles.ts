// The actor's scope, as a where clause: canReadArticle and sightOfSource said to the database. A
// query that lists, counts or searches articles or sources takes it, so that what is hidden is not even counted.
import type { UserId } from "#lib/id.ts";
import { canReadRestricted, type ActorSubject } from "#lib/permission/can.ts";
import type { Db, Tx } from "#server/db/client.ts";

/** The articles this actor may read; none for an account without a role. To be put under AND beside other conditions. */
export function readableArticles(actor: ActorSubject) {
  if (actor.roles.length === 0) return { id: { in: [] } };
  if (canReadRestricted(actor)) return {};
  return { OR: [{ isRestricted: false }, { members: { some: { userId: actor.id } } }] };
}

/** The articles whose content this actor finds nowhere: those they may not read, and what lies in the trash. */
export async function hiddenArticles(db: Db | Tx, actor: ActorSubject): Promise<string[]> {
  const rows = await db.article.findMany({ where: { OR: [{ trashedAt: { not: null } }, ...(canReadRestricted(actor) ? [] : [{ NOT: readableArticles(actor) }])] }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** The sources this actor may know of: added at no article or at one they may read, or used for one. */
export function visibleSources(actor: ActorSubject) {
  if (actor.roles.length === 0) return { id: { in: [] } };
  if (canReadRestricted(actor)) return {};
  const article = readableArticles(actor);
  return { OR: [{ articleId: null }, { article }, { evidence: { some: { article } } }] };
}

/** Those of them that are listed and taken in use: not what was merged into another one. */
export function listedSources(actor: ActorSubject) {
  return { AND: [visibleSources(actor), { mergedAway: null }] };
}

/**
 * The same the other way round, for the index: what this actor does not find. Few, so that they are named rather than all the
 * others. What lies in the trash nobody finds.
 */
export async function hiddenFrom(db: Db, actor: ActorSubject): Promise<{ articles: string[]; refs: string[] }> {
  const readable = readableArticles(actor);
  const refs = canReadRestricted(actor) ? [] : await db.source.findMany({ where: { articleId: { not: null }, article: { NOT: readable }, evidence: { none: { article: readable } } }, select: { id: true } });
  return { articles: await hiddenArticles(db, actor), refs: refs.map(({ id }) => id) };
}

/** The columns that lib/permission asks for of one article, to be spread into a select. */
export function articleSubject(actorId: UserId) {
  return {
    createdById: true, archivedAt: true, stage: true, isRestricted: true,
    members: { where: { userId: actorId }, select: { userId: true } },
  } as const;
}
