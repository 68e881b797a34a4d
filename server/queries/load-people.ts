// The people of the newsroom, for those who manage them.
import { canManagePeople } from "#lib/permission/can.ts";
import type { PersonEntry } from "#lib/permission/person.ts";
import { parseRoles } from "#lib/permission/role.ts";
import type { UserId } from "#lib/id.ts";
import { idOf } from "#lib/id.ts";
import type { Context } from "#server/context.ts";

const userId = idOf<UserId>();

/** Everybody with an account, the closed ones last; null when the actor does not manage people. */
export async function loadPeople({ actor, desk }: Context): Promise<PersonEntry[] | null> {
  if (!canManagePeople(actor)) return null;
  const rows = await desk.db.user.findMany({
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, email: true, roles: true, createdAt: true, disabledAt: true },
  });
  return rows
    .map(({ roles, disabledAt, id, ...row }): PersonEntry => ({ ...row, id: userId.parse(id), roles: parseRoles(roles), isDisabled: disabledAt !== null }))
    .sort((a, b) => Number(a.isDisabled) - Number(b.isDisabled));
}
