// Creating an annotation: the row first, as pending, then the mark in the text. A crash
// between the two leaves a pending row, which settle-pending.ts places or declares lost.
import { findPlace } from "#lib/anchor/find.ts";
import { saltedDigest } from "#lib/audit/chain.ts";
import { splitPerson } from "#lib/annotation/parts.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import { canAnnotate } from "#lib/permission/can.ts";
import type { AnnotationId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { isOwnKindOf } from "#server/services/own-kind-of.ts";
import { placeColumns } from "#server/services/place-columns.ts";
import { settleAnnotation } from "#server/services/settle-pending.ts";

/** Where an annotation came from that another program made. */
export interface Provenance {
  foreignId: string;
  format: string;
  creator: string | null;
  created: Date | null;
}

/**
 * Makes an annotation on the words the client saw. Refused as "not_found_in_text" when they do not stand in the
 * server's own text; the place is then the client's to choose anew. The answer's version is the row's. With a
 * provenance it is kept beside it, and an id that came in before is refused as "stale".
 */
export async function createAnnotation(
  context: Context, command: CommandOf<"create-annotation">, provenance?: Provenance,
): Promise<Outcome<{ annotationId: AnnotationId; version: number }>> {
  const { desk } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canAnnotate(context.actor, article)) return refuse("forbidden");
  if (!(await isOwnKindOf(desk, command))) return refuse("invalid");
  const { blocks, logSeq } = await desk.collab.readText(command.articleId);
  const place = findPlace(blocks, command.place);
  if (!place) return refuse("not_found_in_text");

  const made = await act(context, command, async (tx, at) => {
    if (await tx.annotation.findUnique({ where: { id: command.annotationId }, select: { id: true } })) return refuse("invalid");
    const articleId_foreignId = provenance && { articleId: command.articleId, foreignId: provenance.foreignId };
    if (articleId_foreignId && (await tx.importedAnnotation.findUnique({ where: { articleId_foreignId }, select: { annotationId: true } }))) return refuse("stale");
    await tx.annotation.create({
      data: {
        id: command.annotationId, articleId: command.articleId, kind: command.kind, ownKind: command.ownKind ?? null,
        ...placeColumns(place), quote: place.quote, note: command.note ?? null,
        createdById: context.actor.id, createdAt: at,
        parts: { create: partsOf(command.kind, place.quote).map((part, position) => ({ ...part, position, id: context.newId() })) },
      },
    });
    if (provenance) {
      const { foreignId, format, creator, created } = provenance;
      await tx.importedAnnotation.create({
        data: { annotationId: command.annotationId, articleId: command.articleId, foreignId, format, creator, createdAt: created, byId: context.actor.id, at },
      });
    }
    await tx.anchorEvent.create({
      data: {
        id: context.newId(), annotationId: command.annotationId, reason: "created", actorId: context.actor.id,
        toState: "pending", toWords: place.quote, logSeq, at,
      },
    });
    return {
      value: { annotationId: command.annotationId, version: 1 },
      event: { type: "annotation.created", articleId: command.articleId, annotationId: command.annotationId, kind: command.kind, digest: saltedDigest(article.salt, place.quote), ...(provenance && { imported: provenance.format }) },
    };
  });
  if (made.ok) await settleAnnotation(context.desk, { id: command.annotationId, articleId: command.articleId, place }, context);
  return made;
}

/** A person's parts as columns; none for other kinds, nor where the words hold a name alone. */
export function partsOf(kind: Kind, quote: string): { role: string; quote: string }[] {
  if (kind !== "person") return [];
  const parts = splitPerson(quote);
  return parts.length > 1 ? parts.map(({ role, quote: words }) => ({ role, quote: words })) : [];
}
