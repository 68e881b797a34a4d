// Another policy: a new row, so that what was signed under the old one can still be told. The desk's
// counts follow beside the request path, and say until then that they are of the old one.
import { canManageNewsroom } from "#lib/permission/can.ts";
import type { Policy } from "#lib/workflow/policy.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { queueRecount, wakeJobs } from "#server/jobs/queue.ts";

export type SetPolicyResult = { ok: true } | { ok: false; reason: "forbidden" };

export async function setPolicy(context: Context, { profile, rules }: Policy): Promise<SetPolicyResult> {
  if (!canManageNewsroom(context.actor)) return { ok: false, reason: "forbidden" };
  const at = context.now();
  const id = context.newId<string>();
  const done = await inTransaction<SetPolicyResult>(context.desk.db, async (tx) => {
    await tx.policy.create({ data: { id, profile, rules: JSON.stringify(rules), byId: context.actor.id, at } });
    await appendAudit(tx, { at, actorId: context.actor.id, event: { type: "newsroom.policy", policyId: id, profile: profile.replace("_", "-") } });
    await queueRecount(tx, at);
    return { ok: true };
  });
  if (done.ok) wakeJobs();
  return done;
}
