// kill -9 at any moment: what was acknowledged is there, what was not is whole or absent.
import { statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyChain } from "#lib/audit/chain.ts";
import { openDatabase } from "#server/db/client.ts";
import { migrate } from "#server/db/migrate.ts";
import { readAudit } from "#server/db/read-audit.ts";
import { startChild } from "#tests/service/db/children/start.ts";
import { withMigration } from "#tests/service/db/with-migration.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

let world: FreshDatabase;
beforeEach(async () => {
  world = await freshDatabase();
  await world.db.$disconnect();
});
afterEach(() => world.close());

async function look<T>(file: string, read: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>): Promise<T> {
  const db = await openDatabase(`file:${file}`);
  try {
    return await read(db);
  } finally {
    await db.$disconnect();
  }
}

describe("a writer that is killed", () => {
  it("loses no acknowledged row in fifteen runs", async () => {
    const acknowledged: string[] = [];
    for (let run = 0; run < 15; run++) {
      const child = startChild("writer.ts", world.file, String(run));
      // Each run dies a little later than the one before.
      for (let rows = 0; rows <= run * 3; rows++) {
        const line = await child.lines.next();
        if (line.done) throw new Error("The writer ended by itself.");
        acknowledged.push(line.value);
      }
      await child.kill();
    }
    const { kept, integrity } = await look(world.file, async (db) => ({
      kept: new Set((await db.setting.findMany({ select: { key: true } })).map((row) => row.key)),
      integrity: await db.$queryRaw`PRAGMA integrity_check`,
    }));
    expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
    expect(integrity).toEqual([{ integrity_check: "ok" }]);
    // Each row and its audit event were one transaction.
    const verdict = readAudit(world.file, (rows, head) => head && verifyChain(rows, head));
    expect(verdict).toMatchObject({ ok: true, count: kept.size });
  }, 120_000);
});

describe("a migration that is killed", () => {
  it("leaves the state before it, and runs whole the next time", async () => {
    const many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT %) INSERT INTO Setting SELECT 'k' || i, hex(zeroblob(50)), '2026' FROM n;";
    const sql = (rows: number) => `CREATE TABLE Extra (id INTEGER PRIMARY KEY);\n${many.replace("%", String(rows))}`;
    const slow = withMigration(world.folder, "slow", sql(1_000_000));
    const child = startChild("migrator.ts", world.file, slow.folder);
    // Half written: the log has grown beyond what SQLite keeps in memory.
    while ((statSync(`${world.file}-wal`, { throwIfNoEntry: false })?.size ?? 0) < 1_000_000) await sleep(5);
    await child.kill();
    const left = await look(world.file, async (db) => ({
      settings: await db.setting.count(),
      tables: await db.$queryRaw`SELECT name FROM sqlite_master WHERE name = 'Extra'`,
      recorded: await db.$queryRaw`SELECT migration_name FROM _prisma_migrations WHERE migration_name = ${slow.name}`,
      integrity: await db.$queryRaw`PRAGMA integrity_check`,
    }));
    expect(left).toEqual({ settings: 0, tables: [], recorded: [], integrity: [{ integrity_check: "ok" }] });

    const again = withMigration(world.folder, "slow", sql(10));
    expect(await migrate(world.file, again.folder)).toEqual({ applied: [again.name] });
    expect(await look(world.file, (db) => db.setting.count())).toBe(10);
  }, 120_000);
});
