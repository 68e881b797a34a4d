// Adding a person: the account is written whole, with a first password that only the answer
// holds in clear.
import type { UserId } from "#lib/id.ts";
import { canManagePeople } from "#lib/permission/can.ts";
import type { NewPerson } from "#lib/permission/person.ts";
import { firstPassword } from "#server/auth/first-password.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";

export type AddPersonResult =
  | { ok: true; personId: UserId; password: string }
  | { ok: false; reason: "forbidden" | "taken" };

/** Makes an account and its first password, shown once. "taken": the address has an account, open or closed. */
export async function addPerson(context: Context, input: NewPerson): Promise<AddPersonResult> {
  if (!canManagePeople(context.actor)) return { ok: false, reason: "forbidden" };
  const password = firstPassword();
  const hashed = await context.desk.auth.hashPassword(password);
  const id = context.newId<UserId>();
  const at = context.now();
  const roles = [...new Set(input.roles)];
  return inTransaction<AddPersonResult>(context.desk.db, async (tx) => {
    if (await tx.user.findUnique({ where: { email: input.email }, select: { id: true } })) return { ok: false, reason: "taken" };
    await tx.user.create({
      data: {
        id, name: input.name, email: input.email, roles: roles.join(","), createdAt: at,
        accounts: { create: { id: context.newId(), accountId: id, providerId: "credential", password: hashed } },
      },
    });
    await appendAudit(tx, { at, actorId: context.actor.id, event: { type: "person.added", personId: id, roles } });
    return { ok: true, personId: id, password };
  });
}
