// An entity of the names file is written, merged with another, or put away.
import type { Outcome } from "#lib/commands.ts";
import type { ChangeKind } from "#lib/entity/change.ts";
import type { ArchiveEntity, MergeEntities, SaveEntity } from "#lib/entity/edit.ts";
import type { EntityContent } from "#lib/entity/entity-schema.ts";
import type { EntityId } from "#lib/id.ts";
import { canManageNames, canWriteNames } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { listedSources } from "#server/queries/readable-articles.ts";
import { act, refuse } from "#server/services/act.ts";
import { readEntity, writeEntity } from "#server/services/write-entity.ts";

/** Writes all of it. "stale": changed, merged away or archived since; "invalid": a source one does not know or that is confidential. */
export async function saveEntity(context: Context, { id, entityId, version, content }: SaveEntity): Promise<Outcome<{ version: number }>> {
  if (!canWriteNames(context.actor)) return refuse("forbidden");
  const outcome = await act(context, { id, type: "save-entity" }, async (tx, at) => {
    const before = await readEntity(tx, entityId);
    if (version === null ? before !== null : before === null) return refuse(version === null ? "stale" : "missing");
    if (before && (before.version !== version || before.isArchived || before.mergedIntoId !== null)) return refuse("stale");
    if (!(await knowsSources(tx, context, before?.content ?? null, content))) return refuse("invalid");
    const count = await writeEntity(tx, { id: entityId, byId: context.actor.id, at, before, after: content });
    if (count === null) return refuse("invalid");
    return { value: { version: before === null ? 1 : count === 0 ? before.version : before.version + 1 }, event: { type: "entity.saved", entityId, isNew: before === null, count } };
  });
  if (outcome.ok) context.desk.collab.announceToAll({ type: "names" });
  return outcome;
}

/** Whether every source that is new here is one the actor may know of, and no confidential one: the names file is everybody's. */
async function knowsSources(tx: Tx, { actor }: Context, before: EntityContent | null, after: EntityContent): Promise<boolean> {
  const known = new Set(before?.tenures.map(({ sourceId }) => sourceId));
  const asked = [...new Set(after.tenures.flatMap(({ sourceId }) => (sourceId === null || known.has(sourceId) ? [] : [sourceId])))];
  return asked.length === 0 || (await tx.source.count({ where: { AND: [{ id: { in: asked }, identity: null }, listedSources(actor)] } })) === asked.length;
}

/** "invalid": the same one or another kind; "stale": merged or archived already, or not merged so any more. */
export async function mergeEntities(context: Context, { id, entityId, intoId, isBack }: MergeEntities): Promise<Outcome<null>> {
  if (!canManageNames(context.actor)) return refuse("forbidden");
  if (entityId === intoId) return refuse("invalid");
  const outcome = await act(context, { id, type: "merge-entities" }, async (tx, at) => {
    const [from, into] = [await readEntity(tx, entityId), await readEntity(tx, intoId)];
    if (!from || !into) return refuse("missing");
    if (isBack ? from.mergedIntoId !== intoId : from.mergedIntoId !== null || into.mergedIntoId !== null || from.isArchived || into.isArchived) return refuse("stale");
    if (from.content.kind !== into.content.kind) return refuse("invalid");
    // The version moves, so that whoever had it open to edit hears of it.
    await tx.entity.update({ where: { id: entityId }, data: { mergedIntoId: isBack ? null : intoId, version: from.version + 1 } });
    const told = { what: (isBack ? "unmerged" : "merged") satisfies ChangeKind, before: null, byId: context.actor.id, at };
    await tx.entityChange.createMany({ data: [{ ...told, entityId, after: JSON.stringify({ name: into.content.name }) }, { ...told, entityId: intoId, after: JSON.stringify({ name: from.content.name }) }] });
    return { value: null, event: { type: isBack ? "entity.unmerged" : "entity.merged", entityId, intoId } };
  });
  if (outcome.ok) context.desk.collab.announceToAll({ type: "names" });
  return outcome;
}

/** "stale": merged away, or as it is to be already. */
export async function archiveEntity(context: Context, { id, entityId, isBack }: ArchiveEntity): Promise<Outcome<null>> {
  if (!canManageNames(context.actor)) return refuse("forbidden");
  const outcome = await act(context, { id, type: "archive-entity" }, async (tx, at) => {
    const before = await readEntity(tx, entityId);
    if (!before) return refuse("missing");
    if (before.isArchived !== isBack || before.mergedIntoId !== null) return refuse("stale");
    await putAway(tx, { entityId, isBack, byId: context.actor.id, at, version: before.version });
    return { value: null, event: { type: isBack ? "entity.restored" : "entity.archived", entityId } };
  });
  if (outcome.ok) context.desk.collab.announceToAll({ type: "names" });
  return outcome;
}

/** Out of the names file, or back into it, with a line of history. */
export async function putAway(tx: Tx, { entityId, isBack, byId, at, version }: { entityId: EntityId; isBack: boolean; byId: string; at: Date; version: number }): Promise<void> {
  await tx.entity.update({ where: { id: entityId }, data: { archivedAt: isBack ? null : at, version: version + 1 } });
  await tx.entityChange.create({ data: { entityId, what: isBack ? "restored" : "archived", byId, at } });
}
