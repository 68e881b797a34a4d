// What no search finds yet: articles loaded before there was an index, sources added before they had words to be found by. Told
// apart from the rest by having no entry, so it costs one query each when there are none.
import type { ArticleId } from "#lib/id.ts";
import { searchedOf } from "#lib/source/source-filter.ts";
import type { Desk } from "#server/desk.ts";
import { refreshProgress } from "#server/services/refresh-progress.ts";

/** Indexes what is not indexed, and answers how many articles that were. A text that cannot be read is told and left out. */
export async function settleSearch(desk: Desk, { now, onFailure }: { now: () => Date; onFailure: (error: unknown) => void }): Promise<number> {
  await settleSources(desk);
  const missing = await desk.db.article.findMany({ where: { search: null }, select: { id: true }, orderBy: { changedAt: "desc" } });
  let settled = 0;
  for (const { id } of missing) {
    try {
      await refreshProgress(desk, id as ArticleId, now);
      settled += 1;
    } catch (error) {
      onFailure(error);
    }
  }
  return settled;
}

async function settleSources({ db }: Desk): Promise<void> {
  const missing = await db.source.findMany({ where: { searched: null }, select: { id: true, title: true, reference: true } });
  // Where it was edited or sealed meanwhile it has its words already, and keeps them.
  for (const { id, ...said } of missing) await db.source.updateMany({ where: { id, searched: null }, data: { searched: searchedOf(said) } });
}
