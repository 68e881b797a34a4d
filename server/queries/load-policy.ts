// The newsroom's policy in force: the newest row, or the small desk's while nobody has chosen.
import { defaultPolicy, policy, type Policy } from "#lib/workflow/policy.ts";
import { parseRoles, type Role } from "#lib/permission/role.ts";
import type { Db } from "#server/db/client.ts";

/** With the id of its row, null where it is as shipped. A row that cannot be read counts as none: stricter rules than a newsroom knows of would lock it out. */
export async function loadPolicy(db: Pick<Db, "policy">): Promise<Policy & { id: string | null }> {
  const row = await db.policy.findFirst({ orderBy: [{ at: "desc" }, { id: "desc" }], select: { id: true, profile: true, rules: true } });
  const parsed = row && policy.safeParse({ profile: row.profile, rules: parseJson(row.rules) });
  return parsed?.success ? { ...parsed.data, id: row?.id ?? null } : { ...defaultPolicy, id: null };
}

/** The roles that anybody with an open account holds. */
export async function loadHeldRoles(db: Pick<Db, "user">): Promise<Set<Role>> {
  const people = await db.user.findMany({ where: { disabledAt: null }, select: { roles: true } });
  return new Set(people.flatMap(({ roles }) => parseRoles(roles)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
