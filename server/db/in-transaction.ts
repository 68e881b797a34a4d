// Every write is one short transaction. Nothing slow belongs inside: writers stand in one queue.
// This file is loaded by both module graphs and therefore knows the client by its type only.
import { setTimeout as sleep } from "node:timers/promises";
import type { Db, Tx } from "#server/db/client.ts";
import { indexDue } from "#server/db/search-due.ts";

/** Pauses in milliseconds before a transaction that met a lock of another process is tried again. */
const pauses = [50, 200, 1000];

/**
 * Thrown inside a transaction to undo what it has written: `inTransaction` rolls back and
 * answers `{ ok: false, reason }`. A refusal known before the first write is simply returned.
 */
export class Rollback<Reason extends string = string> extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(`Rolled back: ${reason}`);
    this.name = "Rollback";
    this.reason = reason;
  }
}

/**
 * Runs work in one transaction and answers what it answers, once that is on disk. All or nothing: a throw
 * rolls back and passes on. What it changed is found by a search from then on. Work may run again when another process held the database, so
 * it must change nothing but the database; inside, use `tx` alone (the outer client's writes would wait for this very
 * transaction). Work that throws a `Rollback` must have `{ ok: false, reason }` in its type.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await db.$transaction(async (tx) => {
        const done = await work(tx);
        await indexDue(tx);
        return done;
      });
    } catch (error) {
      // The one cast of a Rollback into the answer's type, which TypeScript cannot follow through a throw.
      if (error instanceof Rollback) return { ok: false, reason: error.reason } as T;
      const pause = pauses[attempt];
      if (pause === undefined || !isBusy(error)) throw error;
      await sleep(pause);
    }
  }
}

/** P1008: SQLITE_BUSY as Prisma tells it. P2034: a write conflict, on other databases. */
function isBusy(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && (error.code === "P1008" || error.code === "P2034");
}
