// What a page shows of lost annotations, and what happened to the place of any one.
import { anchorReasons, type AnchorStep, type Loss, type PlaceOffer } from "#lib/annotation/annotation.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import { z } from "zod";
import type { Db, Tx } from "#server/db/client.ts";

const reason = z.enum(anchorReasons);

/** How each lost annotation of an article (or of these) came to be lost, and the place on offer for it. Nothing for those that stand. */
export async function loadLosses(db: Db | Tx, articleId: ArticleId, ids?: readonly AnnotationId[]): Promise<Map<string, { loss: Loss | null; offer: PlaceOffer | null }>> {
  const annotation = { is: { articleId, anchorState: "lost", ...(ids && { id: { in: [...ids] } }) } };
  const [lost, events, offers] = await Promise.all([
    db.annotation.findMany({ where: annotation.is, select: { id: true, prefix: true, suffix: true } }),
    db.anchorEvent.findMany({
      where: { annotation, reason: "lost" }, orderBy: { id: "asc" }, select: { annotationId: true, at: true, actor: { select: { name: true } } },
    }),
    db.placeProposal.findMany({ where: { annotation, state: "open" }, orderBy: { id: "asc" } }),
  ]);
  // The last one of each counts.
  const eventOf = new Map(events.map((event) => [event.annotationId, event]));
  const offerOf = new Map(offers.map((offer) => [offer.annotationId, offer]));
  return new Map(lost.map(({ id, prefix, suffix }) => {
    const event = eventOf.get(id);
    const offer = offerOf.get(id);
    return [id, {
      loss: event ? { at: event.at.toISOString(), byName: event.actor?.name ?? null, prefix, suffix } : null,
      offer: offer ? {
        id: offer.id, confidence: offer.confidence,
        place: {
          quote: offer.quote, prefix: offer.prefix, suffix: offer.suffix,
          start: { block: offer.startBlock, offset: offer.startOffset }, end: { block: offer.endBlock, offset: offer.endOffset },
        },
      } : null,
    }];
  }));
}

/** Everything that happened to one annotation's place, oldest first; empty for one that is not this article's. */
export async function loadAnchorSteps(db: Db, articleId: ArticleId, annotationId: AnnotationId): Promise<AnchorStep[]> {
  const rows = await db.anchorEvent.findMany({
    where: { annotationId, annotation: { articleId } }, orderBy: { id: "asc" },
    select: { id: true, reason: true, at: true, fromWords: true, toWords: true, confidence: true, actor: { select: { name: true } } },
  });
  return rows.flatMap(({ actor, ...row }) => {
    const known = reason.safeParse(row.reason);
    return known.success ? [{ ...row, reason: known.data, at: row.at.toISOString(), byName: actor?.name ?? null }] : [];
  });
}
