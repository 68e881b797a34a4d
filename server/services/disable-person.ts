// Closing an account ends its sessions and sockets at once; what the person has written stays.
// Reopening lets them sign in again with the password they had.
import type { UserId } from "#lib/id.ts";
import { canDisablePerson, canManagePeople } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { hasOtherLead } from "#server/services/other-lead.ts";

export type DisablePersonResult = { ok: true } | { ok: false; reason: "forbidden" | "missing" | "last_lead" };

/** Closes an account; closing a closed one is fine. "last_lead": nobody would be left who manages people. */
export async function disablePerson(context: Context, personId: UserId): Promise<DisablePersonResult> {
  if (!canDisablePerson(context.actor, personId)) return { ok: false, reason: "forbidden" };
  const at = context.now();
  const done = await inTransaction<DisablePersonResult>(context.desk.db, async (tx) => {
    const person = await tx.user.findUnique({ where: { id: personId }, select: { disabledAt: true } });
    if (!person) return { ok: false, reason: "missing" };
    if (person.disabledAt) return { ok: true };
    // Two leads may close each other at the same moment: the second finds nobody else left.
    if (!(await hasOtherLead(tx, personId))) return { ok: false, reason: "last_lead" };
    await tx.user.update({ where: { id: personId }, data: { disabledAt: at }, select: { id: true } });
    await tx.session.deleteMany({ where: { userId: personId } });
    await appendAudit(tx, { at, actorId: context.actor.id, event: { type: "person.disabled", personId } });
    return { ok: true };
  });
  if (done.ok) context.desk.collab.disconnect(personId);
  return done;
}

/** Opens a closed account again; an open one stays as it is. */
export async function enablePerson(context: Context, personId: UserId): Promise<DisablePersonResult> {
  if (!canManagePeople(context.actor)) return { ok: false, reason: "forbidden" };
  const at = context.now();
  return inTransaction<DisablePersonResult>(context.desk.db, async (tx) => {
    const person = await tx.user.findUnique({ where: { id: personId }, select: { disabledAt: true } });
    if (!person) return { ok: false, reason: "missing" };
    if (!person.disabledAt) return { ok: true };
    await tx.user.update({ where: { id: personId }, data: { disabledAt: null }, select: { id: true } });
    await appendAudit(tx, { at, actorId: context.actor.id, event: { type: "person.enabled", personId } });
    return { ok: true };
  });
}
