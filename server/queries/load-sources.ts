// One page of the library of sources. The number of queries, and what comes back from them, is the same for ten sources and for ten thousand.
import { sourceKinds, type SourceKind } from "#lib/source/source-kind.ts";
import type { SourceId } from "#lib/id.ts";
import { sourceKind } from "#lib/source/source.ts";
import type { SourceFilter, SourcesPage } from "#lib/source/source-filter.ts";
import { searchTerms } from "#lib/text/fold.ts";
import type { Actor, Context } from "#server/context.ts";
import { readableArticles, listedSources } from "#server/queries/readable-articles.ts";

export const pageSize = 50;

/** The sources under a filter that this actor may know of, the newest first. */
export async function loadSources({ desk: { db }, actor }: Pick<Context, "desk" | "actor">, filter: SourceFilter): Promise<SourcesPage> {
  const where = foundSources(actor, filter.words);
  const counted = await db.source.groupBy({ by: ["kind"], where, _count: { _all: true } });
  const countOf = new Map(counted.map((row) => [row.kind, row._count._all]));
  const kinds = Object.fromEntries(sourceKinds.map((kind) => [kind, countOf.get(kind) ?? 0])) as Record<SourceKind, number>;
  const total = filter.kind ? kinds[filter.kind] : sourceKinds.reduce((sum, kind) => sum + kinds[kind], 0);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filter.page, pages);
  const rows = await db.source.findMany({
    where: { AND: [where, filter.kind ? { kind: filter.kind } : {}] }, orderBy: { id: "desc" }, skip: (page - 1) * pageSize, take: pageSize,
    select: { id: true, kind: true, isPrimary: true, title: true, reference: true, identity: { select: { sourceId: true } } },
  });
  const ids = rows.map(({ id }) => id);
  const [kept, used] = await Promise.all([
    db.sourceSnapshot.groupBy({ by: ["sourceId"], where: { sourceId: { in: ids }, takenBack: null }, _count: { _all: true } }),
    db.evidence.groupBy({ by: ["sourceId", "articleId"], where: { sourceId: { in: ids }, article: readableArticles(actor), annotation: { deletedAt: null } }, _count: { _all: true } }),
  ]);
  const keptOf = new Map(kept.map((one) => [one.sourceId, one._count._all]));
  const usesOf = Map.groupBy(used, ({ sourceId }) => sourceId);
  return {
    total, page, pages, kinds,
    entries: rows.map(({ identity, id, kind, ...head }) => {
      const uses = usesOf.get(id) ?? [];
      return { ...head, isSealed: identity !== null, id: id as SourceId, kind: sourceKind.parse(kind), kept: keptOf.get(id) ?? 0, articles: uses.length, items: uses.reduce((sum, one) => sum + one._count._all, 0) };
    }),
  };
}

/** Sources that are listed for this actor and in whose title or reference every word of the search stands; without words all of them. */
export function foundSources(actor: Actor, words: string) {
  // Terms are letters, digits and spaces alone: nothing in them means anything to LIKE.
  return { AND: [listedSources(actor), ...searchTerms(words).map((term) => ({ searched: { contains: term.words.join(" ") } }))] };
}
