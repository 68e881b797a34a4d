// Changes how the newsroom has its rules. They are kept whole: who imports a file means all of it.
// Open pages go by them at once.
import { canManageNewsroom } from "#lib/permission/can.ts";
import type { RuleSettings } from "#lib/rules/rule.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { rulesKey } from "#server/queries/load-rule-settings.ts";

export type SetRuleSettingsResult = { ok: true } | { ok: false; reason: "forbidden" };

export async function setRuleSettings(context: Context, settings: RuleSettings): Promise<SetRuleSettingsResult> {
  if (!canManageNewsroom(context.actor)) return { ok: false, reason: "forbidden" };
  const at = context.now();
  const value = JSON.stringify(settings);
  const done = await inTransaction<SetRuleSettingsResult>(context.desk.db, async (tx) => {
    await tx.setting.upsert({ where: { key: rulesKey }, create: { key: rulesKey, value }, update: { value } });
    await appendAudit(tx, { at, actorId: context.actor.id, event: { type: "newsroom.settings", fields: ["rules"] } });
    return { ok: true };
  });
  if (done.ok) context.desk.collab.announceToAll({ type: "rules" });
  return done;
}
