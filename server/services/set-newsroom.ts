// Changes the newsroom's own words: name, clock, language, kinds, keys.
import { clashingKeys, type HouseField } from "#lib/newsroom/house.ts";
import type { HouseChanges } from "#lib/newsroom/house-schema.ts";
import { canManageNewsroom } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { houseKeys, loadNewsroom } from "#server/queries/load-newsroom.ts";

export type SetNewsroomResult = { ok: true } | { ok: false; reason: "forbidden" | "keys_clash" | "kind_in_use" };

/**
 * Writes what was changed. "keys_clash": two things would share a key. "kind_in_use": an own kind was left out or given another base
 * although annotations have it; it can be retired instead.
 */
export async function setNewsroom(context: Context, changes: HouseChanges): Promise<SetNewsroomResult> {
  if (!canManageNewsroom(context.actor)) return { ok: false, reason: "forbidden" };
  const fields = Object.keys(changes) as HouseField[];
  const at = context.now();
  return inTransaction<SetNewsroomResult>(context.desk.db, async (tx) => {
    const before = await loadNewsroom(tx);
    const after = { ...before, ...changes };
    if (clashingKeys(after).length > 0) return { ok: false, reason: "keys_clash" };
    const lost = before.ownKinds.filter((one) => after.ownKinds.find((other) => other.id === one.id)?.base !== one.base);
    const used = lost.length > 0 && (await tx.annotation.findFirst({ where: { ownKind: { in: lost.map(({ id }) => id) } }, select: { id: true } }));
    if (used) return { ok: false, reason: "kind_in_use" };
    for (const field of fields) {
      const value = JSON.stringify(after[field]);
      await tx.setting.upsert({ where: { key: houseKeys[field] }, create: { key: houseKeys[field], value }, update: { value } });
    }
    await appendAudit(tx, { at, actorId: context.actor.id, event: { type: "newsroom.settings", fields: fields.map((field) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)) } });
    return { ok: true };
  });
}
