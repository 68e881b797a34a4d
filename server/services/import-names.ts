// A list of names comes into the names file: looked at first, then all of it or nothing.
import { sha256Hex } from "#lib/text/hash.ts";
import { readNamesFile } from "#lib/entity/file-rows.ts";
import { importLimits } from "#lib/entity/import-limits.ts";
import type { ImportAsk, ImportCounts, ImportDone, ImportLook } from "#lib/entity/import-look.ts";
import { planImport, type ImportPlan, type NamesNow, type Planned } from "#lib/entity/import-plan.ts";
import { isSameName, nameKey } from "#lib/entity/name-key.ts";
import { namesOf } from "#lib/entity/names-index.ts";
import type { KnownEntity } from "#lib/entity/entity.ts";
import { entityContent, type EntityContent } from "#lib/entity/entity-schema.ts";
import type { EntityId } from "#lib/id.ts";
import { canManageNames } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { insertRows } from "#server/db/insert-rows.ts";
import { inTransaction, Rollback } from "#server/db/in-transaction.ts";
import { namesFile, namesTurn } from "#server/names/names-file.ts";
import { withSources } from "#server/queries/load-known-names.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { readEntity, writeEntity } from "#server/services/write-entity.ts";

/** Of each shown at most. */
const mostShown = 200;

type Refused = Extract<ImportLook, { ok: false }>;
const refuse = (reason: Refused["reason"]): Refused => ({ ok: false, reason });

/** What the file would do; stores nothing. */
export async function lookAtNames(context: Context, bytes: Uint8Array): Promise<ImportLook> {
  if (!canManageNames(context.actor)) return refuse("forbidden");
  const seen = await namesTurn(context.desk.db);
  const plan = await planOf(context, bytes);
  if ("reason" in plan) return plan;
  const names = plan.planned.filter((one) => one.outcome !== "same");
  return {
    ok: true, seen, counts: countsOf(plan), refused: plan.refused.slice(0, mostShown),
    names: names.slice(0, mostShown).map(({ outcome, after, rows, changes }) => ({
      outcome: outcome === "new" ? "new" : "changed", name: after.name, rows: rows.slice(0, 20),
      changes: changes.slice(0, 20).map(({ what, before, after: now }) => ({ what, before: before && JSON.stringify(before), after: now && JSON.stringify(now) })),
    })),
  };
}

/** All of it in one transaction. "bad_rows": some are refused and were not left out; "changed": the names file is another than was seen. A repeated id does nothing twice. */
export async function importNames(context: Context, { id, seen, leaveOut }: ImportAsk, bytes: Uint8Array): Promise<ImportDone> {
  const { desk: { db }, actor } = context;
  if (!canManageNames(actor)) return refuse("forbidden");
  const earlier = await db.command.findUnique({ where: { id } });
  if (earlier) return earlier.byId === actor.id ? { ok: true, counts: JSON.parse(earlier.result) as ImportCounts } : refuse("invalid");
  const plan = await planOf(context, bytes);
  if ("reason" in plan) return plan;
  const counts = countsOf(plan);
  if (plan.refused.length > 0 && !leaveOut) return refuse("bad_rows");
  const work = plan.planned.filter((one) => one.outcome !== "same");
  if (work.length === 0) return refuse("nothing");
  const at = context.now();
  const format = /^\ufeff?\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 64))) ? "json" : "csv";
  const done = await inTransaction<ImportDone>(db, async (tx) => {
    if ((await namesTurn(tx)) !== seen) return refuse("changed");
    await writeNew(tx, work.filter(({ before }) => before === null), actor.id, at);
    for (const { entityId, before, after } of work) {
      if (before === null) continue;
      const stored = await readEntity(tx, entityId);
      if (!stored || (await writeEntity(tx, { id: entityId, byId: actor.id, at, before: stored, after })) === null) throw new Rollback("changed");
    }
    await appendAudit(tx, { at, actorId: actor.id, event: { type: "entity.imported", format, made: counts.made, changed: counts.changed, same: counts.same, leftOut: counts.refused, digest: sha256Hex(bytes) } });
    await tx.command.create({ data: { id, byId: actor.id, type: "import-names", result: JSON.stringify(counts), at } });
    return { ok: true, counts };
  });
  if (done.ok) context.desk.collab.announceToAll({ type: "names" });
  return done;
}

async function planOf(context: Context, bytes: Uint8Array): Promise<ImportPlan | Refused> {
  if (bytes.byteLength > importLimits.bytes) return refuse("too_big");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("unreadable");
  }
  const read = readNamesFile(text);
  if (read === "too_big") return refuse("too_big");
  if (!read) return refuse("unreadable");
  return planImport(read, await namesNow(context));
}

/** The names file as the planner asks it; sources by the titles that this person may know, as an export of theirs tells them. */
async function namesNow({ desk: { db }, actor }: Context): Promise<NamesNow> {
  const file = await namesFile(db);
  const all = await withSources({ desk: { db }, actor }, [...file.index.all()]);
  const byId = new Map(all.map((one) => [one.id as string, one]));
  const byName = Map.groupBy(all.flatMap((one) => namesOf(one).map((name) => ({ one, name, key: `${one.kind} ${nameKey(name)}` }))), ({ key }) => key);
  return {
    byId: (id) => byId.get(id) ?? (file.rootOf(id as EntityId) === null ? null : "gone"),
    named: (kind, name) => [...new Set((byName.get(`${kind} ${nameKey(name)}`) ?? []).filter((met) => isSameName(met.name, name)).map(({ one }) => one))],
    own: (id) => ownOf(byId.get(id), file.own(id)),
  };
}

function ownOf(known: KnownEntity | undefined, own: EntityContent | null): EntityContent {
  if (!known || !own) throw new Error("An entity that was found has no rows.");
  return own;
}

async function writeNew(tx: Tx, all: readonly Planned[], byId: string, at: Date): Promise<void> {
  const made = all.map(({ entityId, after, changes }) => ({ entityId, changes, after: entityContent.parse(after) }));
  await insertRows(tx, "Entity", made.map(({ entityId, after: { kind, name, note, from, to } }) => ({ id: entityId, kind, name, note, from, to, folded: nameKey(name) })), { createdById: byId, createdAt: at });
  await insertRows(tx, "EntityAlias", made.flatMap(({ entityId, after }) => after.aliases.map((row) => ({ ...row, entityId, folded: nameKey(row.text) }))));
  await insertRows(tx, "Tenure", made.flatMap(({ entityId, after }) => after.tenures.map((row) => ({ ...row, entityId, bodyFolded: row.body === null ? null : nameKey(row.body) }))));
  await insertRows(tx, "EntityChange", made.flatMap(({ entityId, changes }) => changes.map(({ what, before, after }) => ({ entityId, what, before: before && JSON.stringify(before), after: after && JSON.stringify(after) }))), { byId, at });
}

function countsOf({ planned, refused }: ImportPlan): ImportCounts {
  const of = (outcome: Planned["outcome"]) => planned.filter((one) => one.outcome === outcome).length;
  const rows = new Set([...refused.map(({ row }) => row), ...planned.flatMap(({ rows: some }) => some)]);
  return { total: rows.size, made: of("new"), changed: of("changed"), same: of("same"), refused: refused.length };
}
