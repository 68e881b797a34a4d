// One page of the library of sources. The number of queries is the same for ten sources and for ten thousand.
import { sourceKinds, type SourceKind } from "#lib/commands.ts";
import type { SourceId } from "#lib/id.ts";
import { sourceKind } from "#lib/source/source.ts";
import type { SourceFilter, SourcesPage } from "#lib/source/source-filter.ts";
import { foldWords, searchTerms } from "#lib/text/fold.ts";
import type { Context } from "#server/context.ts";
import { readableArticles, listedSources } from "#server/queries/readable-articles.ts";

export const pageSize = 50;

/** The sources under a filter that this actor may know of, the newest first. */
export async function loadSources({ desk: { db }, actor }: Pick<Context, "desk" | "actor">, filter: SourceFilter): Promise<SourcesPage> {
  const visible = listedSources(actor);
  // What sources are called is searched here: a library is small, and no database folds diacritics as we do.
  const heads = await db.source.findMany({ where: visible, orderBy: { id: "desc" }, select: { id: true, kind: true, title: true, reference: true } });
  const terms = searchTerms(filter.words).map((term) => term.words.join(" "));
  const found = terms.length === 0 ? heads : heads.filter((head) => {
    const text = foldWords(`${head.title} ${head.reference ?? ""}`);
    return terms.every((term) => text.includes(term));
  });
  const kinds = Object.fromEntries(sourceKinds.map((kind) => [kind, found.filter((head) => head.kind === kind).length])) as Record<SourceKind, number>;
  const shown = filter.kind ? found.filter((head) => head.kind === filter.kind) : found;
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  const page = Math.min(filter.page, pages);
  const ids = shown.slice((page - 1) * pageSize, page * pageSize).map(({ id }) => id);
  const [rows, kept, used] = await Promise.all([
    db.source.findMany({ where: { id: { in: ids } }, select: { id: true, kind: true, isPrimary: true, title: true, reference: true, identity: { select: { sourceId: true } } } }),
    db.sourceSnapshot.groupBy({ by: ["sourceId"], where: { sourceId: { in: ids }, takenBack: null }, _count: { _all: true } }),
    db.evidence.groupBy({ by: ["sourceId", "articleId"], where: { sourceId: { in: ids }, article: readableArticles(actor), annotation: { deletedAt: null } }, _count: { _all: true } }),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const keptOf = new Map(kept.map((one) => [one.sourceId, one._count._all]));
  return {
    total: shown.length, page, pages, kinds,
    entries: ids.flatMap((id) => {
      const row = byId.get(id);
      const uses = used.filter((one) => one.sourceId === id);
      if (!row) return [];
      const { identity, ...head } = row;
      return [{ ...head, isSealed: identity !== null, id: row.id as SourceId, kind: sourceKind.parse(row.kind), kept: keptOf.get(id) ?? 0, articles: uses.length, items: uses.reduce((sum, one) => sum + one._count._all, 0) }];
    }),
  };
}
