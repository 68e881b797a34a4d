import type { UserId } from "#lib/id.ts";
import { canManagePeople } from "#lib/permission/can.ts";
import { parseRoles } from "#lib/permission/role.ts";
import type { Tx } from "#server/db/client.ts";

/** Whether somebody else with an open account manages people; asked inside the transaction that takes it from this person. */
export async function hasOtherLead(tx: Tx, personId: UserId): Promise<boolean> {
  const open = await tx.user.findMany({ where: { disabledAt: null, id: { not: personId } }, select: { id: true, roles: true } });
  return open.some(({ id, roles }) => canManagePeople({ id: id as UserId, roles: parseRoles(roles) }));
}
