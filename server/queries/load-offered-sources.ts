// Which sources a galley offers to check with: a page holds few of them, and the rest of the library is searched.
import type { SourceView } from "#lib/article/galley-data.ts";
import type { ArticleId, SourceId } from "#lib/id.ts";
import { sourceKind } from "#lib/source/source.ts";
import type { Context } from "#server/context.ts";
import { foundSources } from "#server/queries/load-sources.ts";

/** Of the newest, and of those a search finds. */
const most = 60;

const columns = { id: true, kind: true, isPrimary: true, title: true, reference: true, independenceGroup: true } as const;

/** Those used in the article first, however old, with the one the actor has in use; then the newest. Permission to read the article is the caller's to ask. */
export async function loadOfferedSources({ desk: { db }, actor }: Pick<Context, "desk" | "actor">, articleId: ArticleId): Promise<SourceView[]> {
  const where = foundSources(actor, "");
  const here = { OR: [{ evidence: { some: { articleId } } }, { inUse: { some: { articleId, userId: actor.id } } }] };
  const [used, newest] = await Promise.all([
    db.source.findMany({ where: { AND: [where, here] }, orderBy: { id: "desc" }, select: columns }),
    db.source.findMany({ where, orderBy: { id: "desc" }, take: most, select: columns }),
  ]);
  const known = new Set(used.map(({ id }) => id));
  return [...used, ...newest.filter(({ id }) => !known.has(id))].map(viewOf);
}

/** The newest of those in whose title or reference every word stands. */
export async function searchOfferedSources({ desk: { db }, actor }: Pick<Context, "desk" | "actor">, words: string): Promise<SourceView[]> {
  return (await db.source.findMany({ where: foundSources(actor, words), orderBy: { id: "desc" }, take: most, select: columns })).map(viewOf);
}

function viewOf({ independenceGroup, id, kind, ...row }: { id: string; kind: string; isPrimary: boolean; title: string; reference: string | null; independenceGroup: string | null }): SourceView {
  return { ...row, group: independenceGroup, id: id as SourceId, kind: sourceKind.parse(kind) };
}
