// The cure of the adapter's fault: whatever is asked beside a transaction stays beside it.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "#server/db/client.ts";
import { inTransaction, Rollback } from "#server/db/in-transaction.ts";
import { SqliteAdapter } from "#server/db/sqlite-adapter.ts";
import { holdLock } from "#tests/service/db/children/start.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

let world: FreshDatabase;
beforeEach(async () => {
  world = await freshDatabase();
});
afterEach(() => world.close());

const setting = (key: string, value = "1") => ({ data: { key, value } });

describe("beside an open transaction", () => {
  it("a read sees the last commit, not what is being written", async () => {
    const { db } = world;
    await inTransaction(db, async (tx) => {
      await tx.setting.create(setting("a"));
      expect(await tx.setting.count()).toBe(1);
      expect(await db.setting.count()).toBe(0);
    });
    expect(await db.setting.count()).toBe(1);
  });

  it("an acknowledged write survives the transaction's rollback", async () => {
    const { db } = world;
    let outside: Promise<unknown> = Promise.resolve();
    const outcome = await inTransaction<unknown>(db, async (tx) => {
      await tx.setting.create(setting("inside"));
      // Prisma sends nothing before somebody waits for it.
      outside = db.setting.create(setting("outside")).then((row) => row);
      // Time enough for it to be acknowledged, if it did not wait.
      for (let i = 0; i < 20; i++) await tx.setting.count();
      throw new Rollback("stale");
    });
    expect(outcome).toEqual({ ok: false, reason: "stale" });
    await outside;
    expect(await db.setting.findMany({ select: { key: true } })).toEqual([{ key: "outside" }]);
  });

  it("writes that answer rows wait as well", async () => {
    const { db } = world;
    const begun = Promise.withResolvers<void>();
    const order: string[] = [];
    const transaction = inTransaction(db, async (tx) => {
      begun.resolve();
      for (let i = 0; i < 20; i++) await tx.setting.create(setting(`inside-${i}`));
      order.push("transaction");
    });
    await begun.promise;
    await Promise.all([
      transaction,
      db.$queryRaw`INSERT INTO Setting (key, value, updatedAt) VALUES ('returning', '1', 0) RETURNING key`.then(() => order.push("returning")),
      db.setting.upsert({ where: { key: "upsert" }, create: { key: "upsert", value: "1" }, update: {} }).then(() => order.push("upsert")),
    ]);
    expect(order).toEqual(["transaction", "returning", "upsert"]);
  });
});

describe("many writers", () => {
  it("that read, then write, count exactly", async () => {
    const { db } = world;
    await db.setting.create(setting("count", "0"));
    await Promise.all(Array.from({ length: 200 }, () => inTransaction(db, async (tx) => {
      const { value } = await tx.setting.findUniqueOrThrow({ where: { key: "count" } });
      await tx.setting.update({ where: { key: "count" }, data: { value: String(Number(value) + 1) } });
    })));
    expect(await db.setting.findUniqueOrThrow({ where: { key: "count" } })).toMatchObject({ value: "200" });
  });
});

describe("a transaction that ends badly", () => {
  it("by its time being up leaves nothing, not even what it asks late, and no lock", async () => {
    const { db } = world;
    let late: Promise<unknown> = Promise.resolve();
    const afterwards = Promise.withResolvers<void>();
    const timedOut = db.$transaction(async (tx) => {
      await tx.setting.create(setting("inside"));
      late = afterwards.promise.then(() => tx.setting.create(setting("late")));
      await late;
    }, { timeout: 50 });
    // Queued behind the transaction: answers once that has been ended.
    await db.setting.create(setting("next"));
    afterwards.resolve();
    await expect(timedOut).rejects.toMatchObject({ code: "P2028" });
    await expect(late).rejects.toMatchObject({ code: "P2028" });
    await db.setting.create(setting("after"));
    expect((await db.setting.findMany()).map((row) => row.key).sort()).toEqual(["after", "next"]);
  });

  it("by waiting too long for its turn gives the turn on", async () => {
    const { db } = world;
    const release = Promise.withResolvers<void>();
    const first = inTransaction(db, async (tx) => {
      await tx.setting.create(setting("first"));
      await release.promise;
    });
    await expect(db.$transaction((tx) => tx.setting.create(setting("second")), { maxWait: 20 })).rejects.toMatchObject({ code: "P2028" });
    release.resolve();
    await first;
    await inTransaction(db, (tx) => tx.setting.create(setting("third")));
    expect((await db.setting.findMany()).map((row) => row.key).sort()).toEqual(["first", "third"]);
  });

  it("by a COMMIT that fails is rolled back whole", async () => {
    const { db } = world;
    await expect(inTransaction(db, async (tx) => {
      await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`;
      await tx.session.create({ data: { id: "s", token: "t", userId: "nobody", expiresAt: new Date() } });
    })).rejects.toThrow("ForeignKeyConstraintViolation");
    await inTransaction(db, (tx) => tx.setting.create(setting("after")));
    expect([await db.session.count(), await db.setting.count()]).toEqual([0, 1]);
  });

  it("takes no query that Prisma lets through after its end", async () => {
    const connection = await new SqliteAdapter(`file:${world.file}`).connect();
    const transaction = await connection.startTransaction();
    const query = (sql: string) => ({ sql, args: [], argTypes: [] });
    await transaction.executeRaw(query("ROLLBACK"));
    await transaction.rollback();
    await expect(transaction.executeRaw(query("INSERT INTO Setting VALUES ('late', '1', 0)"))).rejects.toThrow();
    await connection.dispose();
    expect(await world.db.setting.count()).toBe(0);
  });

  it("by an error passes it on as it is", async () => {
    const fault = new Error("a bug");
    await expect(inTransaction(world.db, () => Promise.reject(fault))).rejects.toBe(fault);
  });
});

it("a single write goes before the transactions that wait, which keep their order", async () => {
  const { db } = world;
  const begun = Promise.withResolvers<void>();
  const order: string[] = [];
  const note = (what: string) => () => void order.push(what);
  const holder = inTransaction(db, async (tx) => {
    begun.resolve();
    for (let i = 0; i < 20; i++) await tx.setting.count();
  });
  await begun.promise;
  const waiting = ["first", "second"].map((key) => inTransaction(db, (tx) => tx.setting.create(setting(key))).then(note(key)));
  await db.setting.count();
  await Promise.all([holder, ...waiting, db.setting.create(setting("single")).then(note("single"))]);
  expect(order).toEqual(["single", "first", "second"]);
});

it("the event loop turns between writes, however many wait", async () => {
  const { db } = world;
  let done = 0;
  const all = Array.from({ length: 100 }, (_, i) => inTransaction(db, (tx) => tx.setting.create(setting(`${i}`))).then(() => void (done += 1)));
  const seen: number[] = [];
  const look = setInterval(() => seen.push(done), 0);
  await Promise.all(all);
  clearInterval(look);
  expect(new Set(seen).size).toBeGreaterThan(10);
});

describe("a lock held by another process", () => {
  it("is waited for without blocking this one", async () => {
    const { db, file } = world;
    const other = await holdLock(file);
    const write = inTransaction(db, (tx) => tx.setting.create(setting("a")));
    // The event loop still turns, and reads are still answered, while the write waits.
    expect(await db.setting.count()).toBe(0);
    await other.letGo();
    await write;
    expect(await db.setting.count()).toBe(1);
  });

  it("that never ends is given up on, and work is not begun", async () => {
    const db = await openDatabase(`file:${world.file}`, { patience: 0 });
    const other = await holdLock(world.file);
    let begun = 0;
    const write = () => inTransaction(db, (tx) => {
      begun += 1;
      return tx.setting.create(setting("a"));
    });
    await expect(write()).rejects.toMatchObject({ code: "P1008" });
    expect(begun).toBe(0);
    await other.letGo();
    await write();
    await db.$disconnect();
    expect(await world.db.setting.count()).toBe(1);
  });
});
