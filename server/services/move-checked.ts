// Where a check leaves the work on its items. That one is sent on to a second person is a step that can be told later; that two people found
// different things makes it wait for an editor.
import type { AnnotationId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import type { HeldItem } from "#server/services/held-to-policy.ts";

export async function moveChecked(tx: Tx, context: Context, items: ReadonlyMap<AnnotationId, HeldItem>, at: Date): Promise<void> {
  const entries = [...items];
  for (const workState of new Set(entries.map(([, item]) => item.to))) {
    await tx.annotation.updateMany({
      where: { id: { in: entries.filter(([, item]) => item.to === workState).map(([id]) => id) } },
      data: { workState, waitingFor: workState === "waiting" ? "editor" : null, version: { increment: 1 } },
    });
  }
  const sentOn = entries.filter(([, { from, to }]) => to === "second_check" && from !== "second_check");
  if (sentOn.length === 0) return;
  await tx.workStep.createMany({
    data: sentOn.map(([annotationId, { from, to, assigneeId }]) => ({
      id: context.newId<string>(), annotationId, act: "second", fromState: from, toState: to, fromAssigneeId: assigneeId, toAssigneeId: assigneeId, byId: context.actor.id, at,
    })),
  });
}
