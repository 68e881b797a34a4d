import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inTransaction, Rollback } from "#server/db/in-transaction.ts";
import { enqueue, wakeJobs } from "#server/jobs/queue.ts";
import { runJobs, startRunner } from "#server/jobs/runner.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

const second = 1000;
const minute = 60 * second;

let world: FreshDatabase;
let clock: number;
let runs: number;
beforeEach(async () => {
  world = await freshDatabase();
  clock = Date.UTC(2026, 10, 23, 5);
  runs = 0;
});
afterEach(() => world.close());

const now = () => new Date(clock);
const sweep = { kind: "files.sweep", payload: {} } as const;
const add = (more: { dedupeKey?: string; runAt?: Date } = {}) => inTransaction(world.db, (tx) => enqueue(tx, { ...sweep, ...more }, now()));
const run = (handle: () => Promise<void> = () => Promise.resolve()) => runJobs(world, {
  "files.sweep": async () => {
    runs += 1;
    await handle();
  },
  "desk.recount": () => Promise.resolve(),
  "mail.digest": () => Promise.resolve(),
}, { now });
const fail = () => Promise.reject(new TypeError("Lê Huy Vịnh nói rằng …"));
const only = () => world.db.job.findFirstOrThrow();

describe("a job", () => {
  it("runs once and is gone", async () => {
    await add();
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    expect([runs, await world.db.job.count()]).toEqual([1, 0]);
  });

  it("is queued with the write that causes it, or not at all", async () => {
    await inTransaction<unknown>(world.db, async (tx) => {
      await enqueue(tx, sweep, now());
      throw new Rollback("stale");
    });
    expect(await world.db.job.count()).toBe(0);
  });

  it("waits for its time", async () => {
    await add({ runAt: new Date(clock + minute) });
    expect(await run()).toBe(0);
    clock += minute;
    expect(await run()).toBe(1);
  });

  it("is tried again after a failure, each time after twice the pause, and keeps no words of the error", async () => {
    await add();
    for (const pause of [2, 4, 8, 16]) {
      expect(await run(fail)).toBe(0);
      expect(await only()).toMatchObject({ runAt: new Date(clock + pause * second), leaseUntil: null, lastError: "TypeError" });
      clock += pause * second - 1;
      expect(await run()).toBe(0);
      clock += 1;
    }
    expect(await run()).toBe(1);
    expect(runs).toBe(5);
  });

  it("never waits for more than an hour", async () => {
    await add();
    await world.db.job.updateMany({ data: { attempts: 40 } });
    await run(fail);
    expect(await only()).toMatchObject({ runAt: new Date(clock + 60 * minute), attempts: 41 });
  });

  it("of a kind that this version does not know stays queued", async () => {
    await world.db.job.create({ data: { id: "j", kind: "from.the-future", payload: "{}", runAt: now() } });
    expect(await run()).toBe(0);
    expect(await only()).toMatchObject({ id: "j", attempts: 1, lastError: "ZodError" });
  });
});

describe("a lease", () => {
  it("keeps others away while the job runs", async () => {
    await add();
    await run(async () => {
      expect(await run()).toBe(0);
    });
    expect(runs).toBe(1);
  });

  it("that ran out, after a crash, is taken again", async () => {
    await add();
    const crashed = new Promise<void>(() => undefined);
    const started = Promise.withResolvers<void>();
    void run(() => {
      started.resolve();
      return crashed;
    });
    await started.promise;
    clock += 5 * minute;
    expect(await run()).toBe(0);
    clock += 1;
    expect(await run()).toBe(1);
    expect(await world.db.job.count()).toBe(0);
  });

  it("that was lost lets its late holder neither finish nor postpone the job", async () => {
    for (const ending of ["well", "badly"] as const) {
      await add();
      const end = Promise.withResolvers<void>();
      const started = Promise.withResolvers<void>();
      const late = run(() => {
        started.resolve();
        return end.promise;
      });
      await started.promise;
      clock += 6 * minute;
      await run(async () => {
        if (ending === "well") end.resolve();
        else end.reject(new Error("late"));
        await late;
        expect(await only()).toMatchObject({ attempts: 2, leaseUntil: new Date(clock + 5 * minute), lastError: null });
      });
      expect(await world.db.job.count()).toBe(0);
    }
  });
});

describe("a dedupe key", () => {
  it("queues nothing while a job of that key waits", async () => {
    await add({ dedupeKey: "k", runAt: new Date(clock + minute) });
    await add({ dedupeKey: "k" });
    await add({ dedupeKey: "other" });
    expect(await world.db.job.count()).toBe(2);
  });

  it("queues another while one is running, since that may have looked already", async () => {
    await add({ dedupeKey: "k" });
    expect(await run(async () => {
      if (runs === 1) await add({ dedupeKey: "k" });
    })).toBe(2);
  });
});

describe("the runner", () => {
  it("is woken by a job, and ends the one in hand before it stops", async () => {
    const started = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    const runner = startRunner(world, {
      "files.sweep": async () => {
        runs += 1;
        started.resolve();
        await end.promise;
      },
      "desk.recount": () => Promise.resolve(),
      "mail.digest": () => Promise.resolve(),
    }, now);
    await add();
    await add();
    wakeJobs();
    await started.promise;
    const stopped = runner.stop();
    end.resolve();
    await stopped;
    wakeJobs();
    expect([runs, await world.db.job.count()]).toEqual([1, 1]);
  });
});
