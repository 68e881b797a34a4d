// The people of the newsroom, for those who invite and manage them.
import { byName } from "#lib/i18n/by-name.ts";
import { canInvite, canManagePeople } from "#lib/permission/can.ts";
import type { PersonEntry } from "#lib/permission/person.ts";
import { parseRoles } from "#lib/permission/role.ts";
import { sightOfPerson } from "#lib/permission/sight.ts";
import type { UserId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import type { Context } from "#server/context.ts";

const userId = idOf<UserId>();

/**
 * Everybody with an account by name, the closed ones last; null when the actor neither invites nor manages people. Whoever
 * only invites sees names and roles, and closed accounts not at all.
 */
export async function loadPeople({ actor, desk }: Context): Promise<PersonEntry[] | null> {
  if (!canInvite(actor) && !canManagePeople(actor)) return null;
  const rows = await desk.db.user.findMany({
    where: canManagePeople(actor) ? {} : { disabledAt: null },
    select: { id: true, name: true, email: true, roles: true, createdAt: true, disabledAt: true },
  });
  return rows
    .map(({ id, name, roles, email, createdAt, disabledAt }): PersonEntry => ({
      id: userId.parse(id), name, roles: parseRoles(roles),
      account: sightOfPerson(actor, { id }) === "account" ? { email, createdAt, isDisabled: disabledAt !== null } : null,
    }))
    .sort((a, b) => Number(a.account?.isDisabled ?? false) - Number(b.account?.isDisabled ?? false) || byName(a, b));
}
