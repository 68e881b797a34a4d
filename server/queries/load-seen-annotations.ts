// Annotations as an actor may see them: every door that shows checks to a person goes through here.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import type { ActorSubject } from "#lib/permission/can.ts";
import { eyesOf } from "#lib/permission/sight.ts";
import { seenBy } from "#lib/workflow/blind.ts";
import type { Db, Tx } from "#server/db/client.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";

/** As loadAnnotations, without what is hidden from this actor. */
export async function loadSeenAnnotations(db: Db | Tx, actor: ActorSubject, articleId: ArticleId, only?: { ids: readonly AnnotationId[] }): Promise<AnnotationView[]> {
  const [views, { rules }] = await Promise.all([loadAnnotations(db, articleId, only), loadPolicy(db)]);
  if (!rules.evidence.secondCheck || !rules.evidence.blind) return views;
  const eyes = eyesOf(actor);
  return views.map((view) => seenBy(view, eyes, rules));
}
