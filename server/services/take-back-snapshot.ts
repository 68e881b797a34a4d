// What was kept by mistake is not shown any more, and shown again. Its row and bytes stay: a check may rest on them.
import type { Outcome } from "#lib/commands.ts";
import type { CommandId, SnapshotId } from "#lib/id.ts";
import { canTakeBackSnapshot } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { visibleSources } from "#server/queries/readable-articles.ts";
import { act, refuse } from "#server/services/act.ts";

/** One's own, or anybody's for those who decide on texts. "stale": it is already so. */
export async function takeBackSnapshot(context: Context, { id, snapshotId, isBack }: { id: CommandId; snapshotId: SnapshotId; /** Shown again. */ isBack: boolean }): Promise<Outcome<{ snapshotId: SnapshotId }>> {
  const { db } = context.desk;
  const snapshot = await db.sourceSnapshot.findFirst({ where: { id: snapshotId, source: { is: visibleSources(context.actor) } }, select: { sourceId: true, byId: true } });
  if (!snapshot) return refuse("missing");
  if (!canTakeBackSnapshot(context.actor, snapshot)) return refuse("forbidden");
  return act(context, { id, type: "take-back-snapshot" }, async (tx, at) => {
    const isTaken = (await tx.sourceSnapshotTakenBack.findUnique({ where: { snapshotId }, select: { byId: true } })) !== null;
    if (isTaken !== isBack) return refuse("stale");
    if (isBack) await tx.sourceSnapshotTakenBack.delete({ where: { snapshotId } });
    else await tx.sourceSnapshotTakenBack.create({ data: { snapshotId, byId: context.actor.id, at } });
    return { value: { snapshotId }, event: { type: isBack ? "source.keeping-restored" : "source.keeping-undone", sourceId: snapshot.sourceId, snapshotId } };
  });
}
