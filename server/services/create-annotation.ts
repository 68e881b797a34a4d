// Creating an annotation: the row first, as pending, then the mark in the text. A crash
// between the two leaves a pending row, which settle-pending.ts places or declares lost.
import { findPlace } from "#lib/anchor/find.ts";
import { saltedDigest } from "#lib/audit/chain.ts";
import type { AuditEvent } from "#lib/audit/event.ts";
import { splitPerson } from "#lib/annotation/parts.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import type { CommandOf, Outcome, Place } from "#lib/commands.ts";
import { canAnnotate } from "#lib/permission/can.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
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

/** An annotation before it has a row. */
export interface NewAnnotation {
  id: AnnotationId;
  kind: Kind;
  ownKind: string | null;
  note: string | null;
  place: Place;
  /** Where it came from, if from elsewhere. */
  provenance?: Provenance;
}

/**
 * Makes an annotation on the words the client saw. Refused as "not_found_in_text" when they do not stand in the
 * server's own text; the place is then the client's to choose anew. The answer's version is the row's.
 */
export async function createAnnotation(context: Context, command: CommandOf<"create-annotation">): Promise<Outcome<{ annotationId: AnnotationId; version: number }>> {
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
    const made: NewAnnotation = { id: command.annotationId, kind: command.kind, ownKind: command.ownKind ?? null, note: command.note ?? null, place };
    await insertAnnotations(tx, context, command.articleId, [made], { logSeq, at });
    return { value: { annotationId: made.id, version: 1 }, event: createdEvent(article, made) };
  });
  if (made.ok) await settleAnnotation(context.desk, { id: command.annotationId, articleId: command.articleId, place }, context);
  return made;
}

/** Writes the rows of annotations that still have to be marked in the text (settle-pending.ts): with their parts, where they came from, and the anchor event. `logSeq`: the text they were found in. */
export async function insertAnnotations(tx: Tx, { actor, newId }: Context, articleId: ArticleId, made: readonly NewAnnotation[], { logSeq, at }: { logSeq: number; at: Date }): Promise<void> {
  await tx.annotation.createMany({
    data: made.map(({ id, kind, ownKind, note, place }) => ({ id, articleId, kind, ownKind, ...placeColumns(place), quote: place.quote, note, createdById: actor.id, createdAt: at })),
  });
  await tx.part.createMany({ data: made.flatMap(({ id, kind, place }) => partsOf(kind, place.quote).map((part, position) => ({ ...part, position, id: newId<string>(), annotationId: id }))) });
  await tx.importedAnnotation.createMany({
    data: made.flatMap(({ id, provenance }) => {
      if (!provenance) return [];
      const { foreignId, format, creator, created } = provenance;
      return [{ annotationId: id, articleId, foreignId, format, creator, createdAt: created, byId: actor.id, at }];
    }),
  });
  await tx.anchorEvent.createMany({
    data: made.map(({ id, place }) => ({ id: newId<string>(), annotationId: id, reason: "created", actorId: actor.id, toState: "pending", toWords: place.quote, logSeq, at })),
  });
}

/** What the audit chain says of a new annotation. */
export function createdEvent({ id: articleId, salt }: { id: string; salt: string }, { id, kind, place, provenance }: NewAnnotation): Extract<AuditEvent, { type: "annotation.created" }> {
  return { type: "annotation.created", articleId, annotationId: id, kind, digest: saltedDigest(salt, place.quote), ...(provenance && { imported: provenance.format }) };
}

/** A person's parts as columns; none for other kinds, nor where the words hold a name alone. */
export function partsOf(kind: Kind, quote: string): { role: string; quote: string }[] {
  if (kind !== "person") return [];
  const parts = splitPerson(quote);
  return parts.length > 1 ? parts.map(({ role, quote: words }) => ({ role, quote: words })) : [];
}
