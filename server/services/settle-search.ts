// Articles that no search finds yet: those loaded before there was an index. Told apart from the rest by
// having no entry, so it costs one query when there are none.
import type { ArticleId } from "#lib/id.ts";
import type { Desk } from "#server/desk.ts";
import { refreshProgress } from "#server/services/refresh-progress.ts";

/** Indexes what is not indexed, and answers how many articles that were. A text that cannot be read is told and left out. */
export async function settleSearch(desk: Desk, { now, onFailure }: { now: () => Date; onFailure: (error: unknown) => void }): Promise<number> {
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
