// What a second checker must not hear of from anywhere else: the checks that others filed on the items they have still to check blind.
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import type { ActorSubject } from "#lib/permission/can.ts";
import type { Db, Tx } from "#server/db/client.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";
import { loadVisibleChecks } from "#server/queries/load-visible-checks.ts";

/** Ids of the checks on these items that are hidden from this actor. Items that are closed hide nothing, so most ask nothing. */
export async function loadHiddenChecks(db: Db | Tx, actor: ActorSubject, items: readonly string[]): Promise<ReadonlySet<string>> {
  const blind = [...(await loadBlindItems(db, actor, items))];
  if (blind.length === 0) return new Set();
  const rows = await db.checkedWords.findMany({ where: { annotationId: { in: blind }, check: { byId: { not: actor.id } } }, distinct: ["checkId"], select: { checkId: true } });
  return new Set(rows.map(({ checkId }) => checkId));
}

/** Those of these items that this actor has still to check blind. */
export async function loadBlindItems(db: Db | Tx, actor: ActorSubject, items: readonly string[]): Promise<ReadonlySet<string>> {
  const { rules } = await loadPolicy(db);
  if (!rules.evidence.secondCheck || !rules.evidence.blind) return new Set();
  const open = await db.annotation.findMany({ where: { id: { in: [...new Set(items)] }, workState: { not: "closed" } }, select: { id: true, articleId: true } });
  const blind = new Set<string>();
  for (const [articleId, rows] of Map.groupBy(open, (row) => row.articleId)) {
    const seen = await loadVisibleChecks(db, actor, articleId as ArticleId, { ids: rows.map(({ id }) => id as AnnotationId) });
    for (const view of seen) if (view.isBlind) blind.add(view.id);
  }
  return blind;
}
