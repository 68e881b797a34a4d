// Writes one entity as it is to be: what differs from before, and a line of history for each difference. Everything
// that changes the names file goes through here, so that its history has no gap.
import { changesBetween, type EntityChange } from "#lib/entity/change.ts";
import { entityContent, type Alias, type EntityContent, type Tenure } from "#lib/entity/entity-schema.ts";
import { nameKey } from "#lib/entity/name-key.ts";
import type { EntityId, UserId } from "#lib/id.ts";
import type { Tx } from "#server/db/client.ts";

const columns = {
  id: true, kind: true, name: true, note: true, from: true, to: true, version: true, archivedAt: true, mergedIntoId: true,
  aliases: { orderBy: { id: "asc" }, select: { id: true, kind: true, text: true, from: true, to: true } },
  tenures: { orderBy: { id: "asc" }, select: { id: true, role: true, words: true, body: true, from: true, to: true, asOf: true, sourceId: true, sourceText: true } },
} as const;

export interface StoredEntity {
  content: EntityContent;
  version: number;
  isArchived: boolean;
  mergedIntoId: string | null;
}

/** An entity's own rows, without those merged into it; null: there is none. */
export async function readEntity(tx: Pick<Tx, "entity">, id: EntityId): Promise<StoredEntity | null> {
  const row = await tx.entity.findUnique({ where: { id }, select: columns });
  if (!row) return null;
  const { version, archivedAt, mergedIntoId, ...content } = row;
  return { content: entityContent.parse(content), version, isArchived: archivedAt !== null, mergedIntoId };
}

interface Writing {
  id: EntityId;
  byId: UserId;
  at: Date;
  before: StoredEntity | null;
  after: EntityContent;
}

/** Answers how many things changed. Null: somebody else changed it in between, or a row's id belongs to another entity; nothing was written. */
export async function writeEntity(tx: Tx, { id, byId, at, before, after }: Writing): Promise<number | null> {
  const changes = changesBetween(before?.content ?? null, after);
  if (changes.length === 0) return 0;
  const fresh = changes.flatMap(({ what, after: row }) => ((what === "alias-added" || what === "tenure-added") && row && "id" in row ? [row.id as string] : []));
  if (fresh.length > 0 && ((await tx.entityAlias.count({ where: { id: { in: fresh } } })) > 0 || (await tx.tenure.count({ where: { id: { in: fresh } } })) > 0)) return null;
  const { kind, name, note, from, to } = after;
  const head = { kind, name, note, from, to, folded: nameKey(name) };
  if (before === null) await tx.entity.create({ data: { id, ...head, createdById: byId, createdAt: at } });
  else if ((await tx.entity.updateMany({ where: { id, version: before.version }, data: { ...head, version: before.version + 1 } })).count === 0) return null;
  await writeRows(tx, id, changes);
  await tx.entityChange.createMany({ data: changes.map((change) => ({ entityId: id, what: change.what, before: stored(change.before), after: stored(change.after), byId, at })) });
  return changes.length;
}

async function writeRows(tx: Tx, entityId: EntityId, changes: readonly EntityChange[]): Promise<void> {
  const of = (what: EntityChange["what"], side: "before" | "after") => changes.flatMap((change) => (change.what === what ? [change[side]] : []));
  // Rows of these changes are whole: changesBetween made them of the content's own.
  const removedAliases = of("alias-removed", "before") as Alias[];
  const removedTenures = of("tenure-removed", "before") as Tenure[];
  if (removedAliases.length > 0) await tx.entityAlias.deleteMany({ where: { id: { in: removedAliases.map(({ id }) => id) }, entityId } });
  if (removedTenures.length > 0) await tx.tenure.deleteMany({ where: { id: { in: removedTenures.map(({ id }) => id) }, entityId } });
  for (const { id, ...row } of of("alias-changed", "after") as Alias[]) await tx.entityAlias.updateMany({ where: { id, entityId }, data: { ...row, folded: nameKey(row.text) } });
  for (const { id, ...row } of of("tenure-changed", "after") as Tenure[]) await tx.tenure.updateMany({ where: { id, entityId }, data: { ...row, bodyFolded: keyOf(row) } });
  const aliases = of("alias-added", "after") as Alias[];
  const tenures = of("tenure-added", "after") as Tenure[];
  if (aliases.length > 0) await tx.entityAlias.createMany({ data: aliases.map((row) => ({ ...row, entityId, folded: nameKey(row.text) })) });
  if (tenures.length > 0) await tx.tenure.createMany({ data: tenures.map((row) => ({ ...row, entityId, bodyFolded: keyOf(row) })) });
}

function keyOf({ body }: Pick<Tenure, "body">): string | null {
  return body === null ? null : nameKey(body);
}

function stored(value: EntityChange["before"]): string | null {
  return value && JSON.stringify(value);
}
