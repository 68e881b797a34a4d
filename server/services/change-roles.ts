// Giving a person other roles, which hold at once: their open pages are judged anew.
import type { UserId } from "#lib/id.ts";
import { canChangeRoles, canManagePeople } from "#lib/permission/can.ts";
import { parseRoles, roles as allRoles, type Role } from "#lib/permission/role.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { hasOtherLead } from "#server/services/other-lead.ts";

export type ChangeRolesResult = { ok: true } | { ok: false; reason: "forbidden" | "missing" | "last_lead" | "own_lead" };

/**
 * Replaces a person's roles; the same ones change nothing. "own_lead": nobody takes the managing of people from
 * themselves. "last_lead": nobody would be left who manages people.
 */
export async function changeRoles(context: Context, personId: UserId, given: readonly Role[]): Promise<ChangeRolesResult> {
  const { actor, desk } = context;
  const to = allRoles.filter((role) => given.includes(role));
  if (!canChangeRoles(actor, personId, to)) return { ok: false, reason: canManagePeople(actor) && to.length > 0 ? "own_lead" : "forbidden" };
  const at = context.now();
  const done = await inTransaction<ChangeRolesResult>(desk.db, async (tx) => {
    const person = await tx.user.findUnique({ where: { id: personId }, select: { roles: true, disabledAt: true } });
    if (!person) return { ok: false, reason: "missing" };
    const from = parseRoles(person.roles);
    if (from.join() === to.join()) return { ok: true };
    const managed = !person.disabledAt && canManagePeople({ id: personId, roles: from });
    if (managed && !canManagePeople({ id: personId, roles: to }) && !(await hasOtherLead(tx, personId))) return { ok: false, reason: "last_lead" };
    await tx.user.update({ where: { id: personId }, data: { roles: to.join(",") }, select: { id: true } });
    await appendAudit(tx, { at, actorId: actor.id, event: { type: "person.roles-changed", personId, from, to } });
    return { ok: true };
  });
  if (done.ok) await desk.collab.recheck({ userId: personId });
  return done;
}
