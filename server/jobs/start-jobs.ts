// The jobs of this process: what each kind does, and what is queued whenever the process starts.
import type { Desk } from "#server/desk.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { sweepFiles } from "#server/files/store.ts";
import { tell } from "#server/http/tell.ts";
import { enqueue, queueRecount } from "#server/jobs/queue.ts";
import { type JobHandlers, startRunner } from "#server/jobs/runner.ts";
import { recountDesk } from "#server/services/recount-desk.ts";
import { mailDigest, type Post } from "#server/services/mail-digest.ts";

const day = 24 * 60 * 60_000;

/** What each kind of job does. Each may run twice. */
export function jobHandlers(desk: Desk, now: () => Date, post: Post | null = null): JobHandlers {
  return {
    async "files.sweep"() {
      await sweepFiles(desk.dataFolder, (hashes) => hashesNamed(desk, hashes), now());
      await queueSweep(desk, now(), day);
    },
    async "desk.recount"({ after }) {
      const next = await recountDesk(desk, after, { now, onFailure: (error) => tell("an article was not counted anew", error) });
      if (next !== null) await inTransaction(desk.db, (tx) => queueRecount(tx, now(), next));
    },
    async "mail.digest"({ userId }) {
      if (post) await mailDigest(desk, post, userId, now());
    },
  };
}

/** Queues what must always be queued and starts the runner. Stop it before the database is closed. Without `post` nothing is mailed. */
export async function startJobs(
  desk: Desk, now: () => Date = () => new Date(), post: Post | null = null,
): Promise<{ stop(): Promise<void> }> {
  await queueSweep(desk, now(), 0);
  // What a version before counted under no policy that it named; costs one look when there is none.
  await inTransaction(desk.db, (tx) => queueRecount(tx, now()));
  return startRunner(desk, jobHandlers(desk, now, post), now);
}

/** One sweep a day; a start queues none when one is already waiting for its time. */
function queueSweep(desk: Pick<Desk, "db">, now: Date, pause: number): Promise<void> {
  const runAt = new Date(now.getTime() + pause);
  return inTransaction(desk.db, (tx) => enqueue(tx, { kind: "files.sweep", payload: {}, dedupeKey: "files.sweep", runAt }, now));
}

async function hashesNamed(desk: Pick<Desk, "db">, hashes: string[]): Promise<Set<string>> {
  const rows = await desk.db.file.findMany({ where: { hash: { in: hashes } }, select: { hash: true } });
  return new Set(rows.map((row) => row.hash));
}
