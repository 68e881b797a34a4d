// One source with all that was kept of it and where it is used, as this actor may see it.
import { byName, inWordOrder } from "#lib/i18n/by-name.ts";
import type { SnapshotId, SourceId, UserId } from "#lib/id.ts";
import { canManageSources, canTakeBackSnapshot } from "#lib/permission/can.ts";
import { sightOfIdentity } from "#lib/permission/sight.ts";
import { areLikelyOne, groupKey } from "#lib/source/group.ts";
import { sourceKind, type SourcePage } from "#lib/source/source.ts";
import type { SealedView } from "#lib/source/confidential.ts";
import { lookOutcome, type SnapshotView } from "#lib/source/snapshot.ts";
import type { Context } from "#server/context.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { loadSourceUses } from "#server/queries/load-source-uses.ts";
import { listedSources, visibleSources } from "#server/queries/readable-articles.ts";

/** More than these are found by the library's search instead. */
const mostOthers = 200;
const mostLikely = 10;
/** Of the articles it is used in, the ones changed last; the rest is counted. */
const mostUsed = 100;

const named = (rows: readonly { id: string; title: string }[]) => rows.map(({ id, title }) => ({ id: id as SourceId, title }));

/** Where a source went that was merged into another one; null: nowhere, or not for this actor. */
export async function loadMergedInto({ desk: { db }, actor }: Pick<Context, "desk" | "actor">, id: SourceId): Promise<SourceId | null> {
  const merge = await db.sourceMerge.findFirst({ where: { fromId: id, into: { is: visibleSources(actor) } }, select: { intoId: true } });
  return merge && (merge.intoId as SourceId);
}

/** Null: there is none that this actor may know of. */
export async function loadSource({ desk, actor }: Pick<Context, "desk" | "actor">, id: SourceId): Promise<SourcePage | null> {
  const { db } = desk;
  const row = await db.source.findFirst({
    where: { AND: [{ id }, visibleSources(actor)] },
    select: { id: true, kind: true, isPrimary: true, title: true, reference: true, note: true, independenceGroup: true, version: true, createdAt: true, createdBy: { select: { name: true } }, identity: { select: { readers: { select: { user: { select: { id: true, name: true } } } } } } },
  });
  if (!row) return null;
  const merged = await db.source.findMany({ where: { AND: [{ mergedAway: { intoId: id } }, visibleSources(actor)] }, select: { id: true, title: true } });
  // Looked through here, as the library's search does: no database folds as we do.
  const listed = await db.source.findMany({ where: { AND: [listedSources(actor), { id: { not: id } }] }, orderBy: { id: "desc" }, select: { id: true, title: true, reference: true, independenceGroup: true, identity: { select: { sourceId: true } } } });
  const open = row.identity ? [] : listed.filter(({ identity }) => identity === null);
  const likelyOne = open.filter((other) => areLikelyOne(row, other)).slice(0, mostLikely);
  const others = [...new Set([...likelyOne, ...open])].slice(0, mostOthers);
  const key = groupKey(row.independenceGroup);
  const [snapshots, used, { evidence }] = await Promise.all([
    db.sourceSnapshot.findMany({
      where: { sourceId: { in: [id, ...merged.map((one) => one.id)] }, takenBack: null }, orderBy: { id: "desc" },
      select: {
        id: true, name: true, address: true, finalAddress: true, receivedHash: true, textHash: true, byId: true, at: true, by: { select: { name: true } }, file: { select: { hash: true, size: true, mediaType: true } },
        looks: { orderBy: { id: "desc" }, select: { id: true, outcome: true, status: true, foundId: true, at: true, by: { select: { name: true } } } },
      },
    }),
    loadSourceUses({ desk, actor }, id, merged.map((one) => one.id as SourceId)),
    loadNewsroom(db),
  ]);
  return {
    id, kind: sourceKind.parse(row.kind), isPrimary: row.isPrimary, title: row.title, reference: row.reference, note: row.note, group: row.independenceGroup, version: row.version,
    addedBy: row.createdBy.name, addedAt: row.createdAt.toISOString(),
    merged: named(merged), others: named(others), likelyOne: named(likelyOne), inGroup: named(key === null ? [] : listed.filter((other) => groupKey(other.independenceGroup) === key)),
    groups: [...new Map(listed.flatMap(({ independenceGroup }) => (independenceGroup ? [[groupKey(independenceGroup), independenceGroup] as const] : []))).values()].sort(inWordOrder),
    snapshots: snapshots.map((one): SnapshotView => ({
      id: one.id as SnapshotId, mediaType: one.file.mediaType, size: one.file.size, hash: one.receivedHash ?? one.file.hash, name: one.name, byId: one.byId as UserId, byName: one.by.name, at: one.at.toISOString(),
      page: one.address === null ? null : {
        address: one.address, finalAddress: one.finalAddress ?? one.address, hasText: one.textHash !== null,
        looks: one.looks.map(({ by, ...look }) => ({ ...look, outcome: lookOutcome.parse(look.outcome), foundId: look.foundId as SnapshotId | null, byName: by.name, at: look.at.toISOString() })),
      },
    })),
    used: used.slice(0, mostUsed), usedElsewhere: Math.max(0, used.length - mostUsed),
    can: { manage: canManageSources(actor), takeBack: snapshots.filter((one) => canTakeBackSnapshot(actor, one)).map((one) => one.id as SnapshotId) },
    sealed: row.identity && (await sealedView({ desk, actor }, row.identity.readers.map(({ user }) => user))),
    limits: evidence,
  };
}

async function sealedView({ desk, actor }: Pick<Context, "desk" | "actor">, readers: readonly { id: string; name: string }[]): Promise<SealedView> {
  const isMine = sightOfIdentity(actor, readers.map(({ id }) => ({ userId: id }))) === "whole";
  const others = isMine ? await desk.db.user.findMany({ where: { disabledAt: null, roles: { not: "" }, id: { notIn: readers.map(({ id }) => id) } }, select: { id: true, name: true } }) : [];
  const people = (rows: readonly { id: string; name: string }[]) => rows.map(({ id, name }) => ({ id: id as UserId, name }));
  return { readers: people(readers), isMine, others: people(others.sort(byName)) };
}
