// Takes back what was dismissed for every article, from the list of all of it.
import { canRestoreEverywhere } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";

export type RestoreEverywhereResult = { ok: true; ids: string[] } | { ok: false; reason: "forbidden" };

/** Answers which were taken back: one that somebody else took back meanwhile, or that holds in one article only, is left out. */
export async function restoreEverywhere(context: Context, ids: readonly string[]): Promise<RestoreEverywhereResult> {
  const { desk, actor } = context;
  if (!canRestoreEverywhere(actor)) return { ok: false, reason: "forbidden" };
  const at = context.now();
  const restored = await inTransaction(desk.db, async (tx) => {
    const rows = await tx.dismissedHint.findMany({ where: { id: { in: [...ids] }, articleId: null }, select: { id: true } });
    const found = rows.map(({ id }) => id);
    if (found.length === 0) return found;
    await tx.dismissedHint.deleteMany({ where: { id: { in: found } } });
    await appendAudit(tx, { at, actorId: actor.id, event: { type: "hint.restored", dismissalIds: found } });
    return found;
  });
  if (restored.length > 0) desk.collab.announceToAll({ type: "hint" });
  return { ok: true, ids: restored };
}
