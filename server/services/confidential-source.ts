// Confidential sources: adding one, sealing one that is there, asking who it is, choosing who may. What is sealed is in no command's
// answer, no event and no log; it leaves the server once each time one of its readers asks, and the chain says so.
import type { AuditEvent } from "#lib/audit/event.ts";
import type { CommandId, SourceId, UserId } from "#lib/id.ts";
import { canManageSources } from "#lib/permission/can.ts";
import { sightOfIdentity } from "#lib/permission/sight.ts";
import type { SealOutcome, SealRefusal } from "#lib/source/confidential.ts";
import { searchedOf } from "#lib/source/searched.ts";
import type { SourceKind } from "#lib/source/source-kind.ts";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { listedSources } from "#server/queries/readable-articles.ts";
import { knownKeys, sealingKeys } from "#server/seal/source-keys.ts";
import { seal, unseal } from "#server/seal/seal.ts";
import { act } from "#server/services/act.ts";

const refuse = (reason: SealRefusal): { ok: false; reason: SealRefusal } => ({ ok: false, reason });
/** What stops an act for a reason that only sealing has. */
type Stop = { ok: false; reason: SealRefusal };

interface Named {
  id: CommandId;
  sourceId: SourceId;
  code: string;
  identity: string;
}

/** Adds a source under a code. */
export async function addConfidentialSource(context: Context, { id, sourceId, code, identity, kind, isPrimary }: Named & { kind: SourceKind; isPrimary: boolean }): Promise<SealOutcome> {
  if (!canManageSources(context.actor)) return refuse("forbidden");
  return done(context, { id, type: "add-confidential-source" }, async (tx, at) => {
    if (await isTaken(tx, code, sourceId)) return refuse("code_taken");
    await tx.source.create({ data: { id: sourceId, kind, isPrimary, title: code, searched: searchedOf({ title: code }), createdById: context.actor.id, createdAt: at } });
    await keepSealed(tx, context, { sourceId, identity, at });
    return { type: "source.sealed", sourceId, isNew: true };
  });
}

/** Makes a source confidential. "has_files": what was kept of it, or merged into it, may say who it is and lies on disk unsealed, so it stays as it is. */
export async function sealSource(context: Context, { id, sourceId, code, identity }: Named): Promise<SealOutcome> {
  if (!canManageSources(context.actor)) return refuse("forbidden");
  return done(context, { id, type: "seal-source" }, async (tx, at) => {
    const source = await tx.source.findFirst({ where: { AND: [{ id: sourceId }, listedSources(context.actor)] }, select: { identity: { select: { keyId: true } }, snapshots: { select: { id: true }, take: 1 }, merged: { select: { fromId: true }, take: 1 } } });
    if (!source) return refuse("missing");
    if (source.identity) return refuse("is_sealed");
    if (source.snapshots.length > 0 || source.merged.length > 0) return refuse("has_files");
    if (await isTaken(tx, code, sourceId)) return refuse("code_taken");
    await tx.source.update({ where: { id: sourceId }, data: { title: code, searched: searchedOf({ title: code }), reference: null, note: null, version: { increment: 1 } } });
    await keepSealed(tx, context, { sourceId, identity, at });
    return { type: "source.sealed", sourceId, isNew: false };
  });
}

/** Who it is, for one of its readers; everybody else is told that there is no such thing. "no_key": the key it was sealed with is not here. */
export async function readIdentity(context: Context, sourceId: SourceId): Promise<SealOutcome<{ identity: string }>> {
  const { db } = context.desk;
  const row = await db.sourceIdentity.findUnique({ where: { sourceId }, select: { sealed: true, keyId: true, readers: { select: { userId: true } } } });
  if (!row || sightOfIdentity(context.actor, row.readers) === "nothing") return refuse("missing");
  const identity = unseal(knownKeys(context.desk), sourceId, row);
  if (identity === null) return refuse("no_key");
  // Before it is shown: nobody knows it without the chain knowing that. The id is ours, so that no look can pass for one that was noted already.
  const noted = await done(context, { id: context.newId<CommandId>(), type: "read-identity" }, () => Promise.resolve({ type: "source.identity-read", sourceId }));
  return noted.ok ? { ok: true, identity } : noted;
}

/** One reader more or less, said by a reader. "last_reader": then nobody could ever know it again. */
export async function chooseIdentityReader(context: Context, { id, sourceId, personId, isReader }: { id: CommandId; sourceId: SourceId; personId: UserId; isReader: boolean }): Promise<SealOutcome> {
  return done(context, { id, type: "choose-identity-reader" }, async (tx, at) => {
    const readers = await tx.sourceReader.findMany({ where: { sourceId }, select: { userId: true } });
    if (sightOfIdentity(context.actor, readers) === "nothing") return refuse("missing");
    const isAlready = readers.some(({ userId }) => userId === personId);
    if (isAlready === isReader) return refuse("invalid");
    if (!isReader) {
      if (readers.length === 1) return refuse("last_reader");
      await tx.sourceReader.delete({ where: { sourceId_userId: { sourceId, userId: personId } } });
    } else {
      const person = await tx.user.findFirst({ where: { id: personId, disabledAt: null, roles: { not: "" } }, select: { id: true } });
      if (!person) return refuse("missing");
      await tx.sourceReader.create({ data: { sourceId, userId: personId, addedById: context.actor.id, addedAt: at } });
    }
    return { type: isReader ? "source.reader-added" : "source.reader-removed", sourceId, personId };
  });
}

/** Runs an act that answers an event, or a reason only sealing has. */
async function done(context: Context, command: { id: CommandId; type: string }, write: (tx: Tx, at: Date) => Promise<AuditEvent | Stop>): Promise<SealOutcome> {
  let stopped: Stop | null = null;
  const outcome = await act(context, command, async (tx, at) => {
    const answer = await write(tx, at);
    if ("ok" in answer) {
      stopped = answer;
      return { ok: false, reason: "invalid" };
    }
    return { value: {}, event: answer };
  });
  return outcome.ok ? { ok: true } : (stopped ?? refuse("invalid"));
}

async function keepSealed(tx: Tx, context: Context, { sourceId, identity, at }: { sourceId: SourceId; identity: string; at: Date }): Promise<void> {
  const [key] = sealingKeys(context.desk);
  if (!key) throw new Error("There is no key to seal with.");
  const byId = context.actor.id;
  await tx.sourceIdentity.create({ data: { sourceId, ...seal(key, sourceId, identity), byId, at } });
  await tx.sourceReader.create({ data: { sourceId, userId: byId, addedById: byId, addedAt: at } });
}

/** A code stands for one source, else a report could not be read. */
async function isTaken(tx: Tx, code: string, sourceId: SourceId): Promise<boolean> {
  return (await tx.source.findFirst({ where: { title: code, id: { not: sourceId } }, select: { id: true } })) !== null;
}
