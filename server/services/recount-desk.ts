// Another policy counts other things: which findings lack evidence, what a checklist asks, what is hidden from a second checker. The
// desk's cached counts are made anew under it beside the request path, some articles at a time so that a mail need not wait for all.
import type { ArticleId } from "#lib/id.ts";
import type { Desk } from "#server/desk.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";
import { refreshProgress } from "#server/services/refresh-progress.ts";

/** Articles of one go: a second or two. */
const most = 40;

/**
 * Counts the next articles anew that were counted under another policy than the one in force, those after an id. Answers where to go
 * on, null when none is left. One whose text cannot be read is told and left as it was.
 */
export async function recountDesk(desk: Desk, after: string | null, { now, onFailure }: { now: () => Date; onFailure: (error: unknown) => void }): Promise<string | null> {
  const { id: policyId } = await loadPolicy(desk.db);
  const rows = await desk.db.article.findMany({
    where: { archivedAt: null, ...(after !== null && { id: { gt: after } }), progress: { is: policyId === null ? { policyId: { not: null } } : { OR: [{ policyId: null }, { policyId: { not: policyId } }] } } },
    orderBy: { id: "asc" }, take: most, select: { id: true },
  });
  for (const { id } of rows) await refreshProgress(desk, id as ArticleId, now).catch(onFailure);
  return rows.length < most ? null : (rows.at(-1)?.id ?? null);
}
