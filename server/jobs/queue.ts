// Work beside the request path. A job is a row written in the transaction of what causes it, so
// that both happen or neither; the process's runner takes it from there.
import { z } from "zod";
import { newId } from "#lib/id.ts";
import type { Tx } from "#server/db/client.ts";

/** Every kind of job with its payload: ids and settings, never words of a text. */
export const job = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("files.sweep"), payload: z.strictObject({}) }),
  z.strictObject({ kind: z.literal("desk.recount"), payload: z.strictObject({ after: z.string().nullable() }) }),
  z.strictObject({ kind: z.literal("mail.digest"), payload: z.strictObject({ userId: z.string() }) }),
]);
export type Job = z.infer<typeof job>;
export type JobKind = Job["kind"];

/**
 * Queues a job in the transaction of the write that causes it; call `wakeJobs` after the commit for it to start at
 * once. With a dedupe key nothing is queued while another job of that key waits; one that is already
 * running does not count, since it may have read what this write changes.
 */
export async function enqueue(tx: Tx, entry: Job & { dedupeKey?: string; runAt?: Date }, now = new Date()): Promise<void> {
  const { kind, payload } = entry;
  const dedupeKey = entry.dedupeKey ?? null;
  if (dedupeKey !== null && (await tx.job.count({ where: { dedupeKey } })) > 0) return;
  await tx.job.create({
    data: { id: newId(), kind, payload: JSON.stringify(payload), dedupeKey, runAt: entry.runAt ?? now, createdAt: now },
  });
}

/** Has the desk's counts made anew under the policy in force, after an article's id or from the start; one waiting job is enough. */
export function queueRecount(tx: Tx, now: Date, after: string | null = null): Promise<void> {
  return enqueue(tx, { kind: "desk.recount", payload: { after }, dedupeKey: "desk.recount" }, now);
}

const shared = globalThis as typeof globalThis & { __soatWakeJobs?: () => void };

/** Tells the process's runner, from either module graph, that a job was committed. Without a runner nothing happens. */
export function wakeJobs(): void {
  shared.__soatWakeJobs?.();
}

/** The runner's side of `wakeJobs`; null when it stops. */
export function onWake(wake: (() => void) | null): void {
  if (wake) shared.__soatWakeJobs = wake;
  else delete shared.__soatWakeJobs;
}
