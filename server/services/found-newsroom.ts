// The first account founds the newsroom: it holds every role, so that one person can begin
// alone. There is exactly one founding; the count inside the transaction decides who it was.
import { newId, type UserId } from "#lib/id.ts";
import { roles } from "#lib/permission/role.ts";
import { passwordFault, type PasswordFault } from "#lib/permission/password.ts";
import type { Founding } from "#lib/permission/person.ts";
import type { Actor } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import type { Desk } from "#server/desk.ts";

export type FoundNewsroomResult = { ok: true; actor: Actor } | { ok: false; reason: "founded" | PasswordFault };

/** Makes the first person. Refused as "founded" once there is any account, a closed one included. */
export async function foundNewsroom(desk: Desk, input: Founding, at: Date): Promise<FoundNewsroomResult> {
  if (await isFounded(desk)) return { ok: false, reason: "founded" };
  const fault = passwordFault(input.password, [input.name, input.email]);
  if (fault) return { ok: false, reason: fault };
  const password = await desk.auth.hashPassword(input.password);
  const id = newId<UserId>();
  return inTransaction<FoundNewsroomResult>(desk.db, async (tx) => {
    if ((await tx.user.count()) > 0) return { ok: false, reason: "founded" };
    await tx.user.create({
      data: {
        id, name: input.name, email: input.email, roles: roles.join(","), createdAt: at,
        accounts: { create: { id: newId(), accountId: id, providerId: "credential", password } },
      },
    });
    await appendAudit(tx, { at, actorId: id, event: { type: "newsroom.founded", personId: id } });
    await appendAudit(tx, { at, actorId: id, event: { type: "person.added", personId: id, roles: [...roles] } });
    return { ok: true, actor: { id, name: input.name, roles } };
  });
}

/** Whether there is any account yet. */
export async function isFounded(desk: Pick<Desk, "db">): Promise<boolean> {
  return (await desk.db.user.findFirst({ select: { id: true } })) !== null;
}
