// Annotations with the checks an actor may see of them; whom a check cites is not told yet.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import type { ActorSubject } from "#lib/permission/can.ts";
import { eyesOf } from "#lib/permission/sight.ts";
import { seenBy } from "#lib/workflow/blind.ts";
import type { Db, Tx } from "#server/db/client.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";

/** As loadAnnotations, without the checks that a blind second check hides from this actor. */
export async function loadVisibleChecks(db: Db | Tx, actor: ActorSubject, articleId: ArticleId, only?: { ids: readonly AnnotationId[] }): Promise<AnnotationView[]> {
  const [views, { rules }] = await Promise.all([loadAnnotations(db, articleId, only), loadPolicy(db)]);
  const eyes = eyesOf(actor);
  return rules.evidence.secondCheck && rules.evidence.blind ? views.map((view) => seenBy(view, eyes, rules)) : views;
}
