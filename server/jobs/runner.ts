// Runs what is queued, one job at a time. A job is taken by a conditional update that counts
// its attempts: the count is the proof of the lease, so whoever took a job too late, or lost it because the lease
// ran out, can neither finish nor postpone it. A job may therefore run twice, and must bear it.
import { job as jobShape, type Job, type JobKind, onWake } from "#server/jobs/queue.ts";
import type { Db } from "#server/db/client.ts";

/** Milliseconds after which a job counts as abandoned by a process that died. */
const lease = 5 * 60_000;
const firstPause = 2_000;
const longestPause = 60 * 60_000;
const pollEvery = 5_000;

export type JobHandlers = { [Kind in JobKind]: (payload: Extract<Job, { kind: Kind }>["payload"]) => Promise<void> };

/**
 * Runs every job that is due until none is, or until `isStopping` says so, and answers how many ended well. A job that fails is
 * tried again later, each time after twice the pause; what went wrong is kept by the error's name alone, since a message may quote a text.
 */
export async function runJobs(
  desk: { db: Db }, handlers: JobHandlers, options: { now: () => Date; isStopping?: () => boolean },
): Promise<number> {
  let done = 0;
  while (!options.isStopping?.()) {
    const taken = await takeJob(desk.db, options.now());
    if (!taken) break;
    // The attempt is part of the condition: see the top of this file.
    const ours = { id: taken.id, attempts: taken.attempts };
    try {
      const payload: unknown = JSON.parse(taken.payload);
      await handle(handlers, jobShape.parse({ kind: taken.kind, payload }));
      await desk.db.job.deleteMany({ where: ours });
      done += 1;
    } catch (error) {
      const pause = Math.min(firstPause * 2 ** (taken.attempts - 1), longestPause);
      const runAt = new Date(options.now().getTime() + pause);
      await desk.db.job.updateMany({ where: ours, data: { leaseUntil: null, runAt, lastError: nameOf(error) } });
    }
  }
  return done;
}

/** A runner in this process: wakes for `wakeJobs`, and looks by itself every five seconds. */
export function startRunner(desk: { db: Db }, handlers: JobHandlers, now: () => Date = () => new Date()): { stop(): Promise<void> } {
  let isStopping = false;
  let isWoken = false;
  let running: Promise<void> | null = null;
  const round = async () => {
    do {
      isWoken = false;
      await runJobs(desk, handlers, { now, isStopping: () => isStopping });
    } while (isWoken && !isStopping);
  };
  const wake = () => {
    isWoken = true;
    if (isStopping || running) return;
    running = round()
      // The database is out of reach; the next look will tell whether it still is.
      .catch((error: unknown) => process.emitWarning(`Jobs could not be run (${nameOf(error)}).`))
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(wake, pollEvery);
  timer.unref();
  onWake(wake);
  wake();
  return {
    /** Takes no further job and answers when the one in hand has ended. */
    async stop() {
      isStopping = true;
      clearInterval(timer);
      onWake(null);
      await running;
    },
  };
}

async function takeJob(db: Db, now: Date) {
  for (;;) {
    const due = await db.job.findFirst({
      where: { runAt: { lte: now }, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
      orderBy: [{ runAt: "asc" }, { id: "asc" }],
    });
    if (!due) return null;
    const attempts = due.attempts + 1;
    // The key is given up with the start: from now on a new job of that key must be queued.
    const { count } = await db.job.updateMany({
      where: { id: due.id, attempts: due.attempts },
      data: { attempts, leaseUntil: new Date(now.getTime() + lease), dedupeKey: null },
    });
    if (count === 1) return { ...due, attempts };
  }
}

async function handle(handlers: JobHandlers, job: Job): Promise<void> {
  switch (job.kind) {
    case "files.sweep": return handlers[job.kind](job.payload);
    case "desk.recount": return handlers[job.kind](job.payload);
    case "mail.digest": return handlers[job.kind](job.payload);
  }
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error ? `${error.name} ${String(error.code)}` : error.name;
}
