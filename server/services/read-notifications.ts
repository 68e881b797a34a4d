// A person has read what they were told. It is theirs alone and nobody's record: no audit event.
import { z } from "zod";
import type { NotificationId, ThreadId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import type { Context } from "#server/context.ts";

export const readInput = z.union([
  z.strictObject({ ids: z.array(idOf<NotificationId>()).min(1).max(100) }),
  /** Everything told of a thread, because the thread itself was read. */
  z.strictObject({ threadId: idOf<ThreadId>() }),
  z.strictObject({ all: z.literal(true) }),
]);
export type ReadInput = z.infer<typeof readInput>;

/** Marks the actor's own notifications as read; anybody else's stay as they are. */
export async function readNotifications({ desk, actor, now }: Context, what: ReadInput): Promise<void> {
  const which = "ids" in what ? { id: { in: what.ids } } : "threadId" in what ? { threadId: what.threadId } : {};
  await desk.db.notification.updateMany({ where: { ...which, userId: actor.id, readAt: null }, data: { readAt: now() } });
}
