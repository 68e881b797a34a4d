// Applies the versioned SQL of prisma/migrations with nothing but SQLite, so that a start is fast
// and needs no engine. Each migration and the row that records it are one transaction: a crash
// leaves the state before or after, never between. Rows are written exactly as Prisma's engine writes them, so
// that its tools can take over.
import { randomUUID } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { z } from "zod";
import { backUp } from "#server/db/back-up.ts";
import { type Migration, migrationsFolder, readMigrations } from "#server/db/migrations.ts";
import { applyPragmas } from "#server/db/pragmas.ts";

/** The database is not one that this program may migrate; the message is one sentence for whoever starts it. */
export class MigrationRefused extends Error {
  override readonly name = "MigrationRefused";
}

/**
 * Brings a database file up to the newest migration, making the file when there is none, and answers the
 * names applied now. Whoever calls it owns the data folder. A database that already holds something is first copied to
 * `backups/` beside it. Throws `MigrationRefused`, with nothing changed, when an applied migration was edited since,
 * failed, or is unknown here (the folder was used by a newer version).
 */
export async function migrate(databaseFile: string, folder = migrationsFolder): Promise<{ applied: string[] }> {
  const known = readMigrations(folder);
  if (!existsSync(databaseFile)) writeFileSync(databaseFile, "", { mode: 0o600 });
  const database = new Database(databaseFile, { timeout: 5000 });
  try {
    await applyPragmas((pragma) => database.pragma(pragma, { simple: true }), { busyTimeout: 5000 });
    const pending = pendingOf(known, recordsOf(database));
    const next = pending[0];
    if (!next) return { applied: [] };
    if (hasTables(database)) backUp(database, databaseFile, next.name);
    // SQLite ignores this setting inside a transaction; a redefined table must not drag its
    // children along. The keys are checked before each commit instead.
    database.pragma("foreign_keys = OFF");
    for (const migration of pending) apply(database, migration);
    return { applied: pending.map((migration) => migration.name) };
  } finally {
    database.close();
  }
}

function apply(database: Database.Database, migration: Migration): void {
  const run = database.transaction(() => {
    const started = prismaTime();
    database.exec(migration.sql);
    const broken = database.pragma("foreign_key_check");
    if (!Array.isArray(broken) || broken.length > 0) throw new Error(`Migration ${migration.name} leaves rows whose parent is missing.`);
    database.exec(recordsTable);
    database.prepare(insertRecord).run(randomUUID(), migration.checksum, prismaTime(), migration.name, started);
  });
  run.immediate();
}

/** The migrations still to be applied, after what is recorded has been compared with what is on disk. */
function pendingOf(known: Migration[], records: Applied[]): Migration[] {
  const standing = records.filter((record) => record.rolled_back_at === null);
  for (const record of standing) {
    const migration = known.find((one) => one.name === record.migration_name);
    if (!migration) {
      throw new MigrationRefused(`The data folder was used by a newer version of Soát: it has the migration ${record.migration_name}, which this version does not know.`);
    }
    if (record.finished_at === null) throw new MigrationRefused(`The migration ${record.migration_name} was begun and not finished: restore the last backup.`);
    if (migration.checksum !== record.checksum) {
      throw new MigrationRefused(`The migration ${record.migration_name} was changed after it was applied: its file must be as it was.`);
    }
  }
  const applied = new Set(standing.map((record) => record.migration_name));
  return known.filter((migration) => !applied.has(migration.name));
}

const recordRows = z.array(z.object({
  migration_name: z.string(), checksum: z.string(), finished_at: z.unknown(), rolled_back_at: z.unknown(),
}));
type Applied = z.infer<typeof recordRows>[number];

function recordsOf(database: Database.Database): Applied[] {
  const table = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'").get();
  if (table) return recordRows.parse(database.prepare("SELECT * FROM _prisma_migrations ORDER BY started_at").all());
  if (hasTables(database)) throw new MigrationRefused("The database file holds tables that Soát did not make: name another data folder.");
  return [];
}

function hasTables(database: Database.Database): boolean {
  return database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' LIMIT 1").get() !== undefined;
}

/** The form in which Prisma's engine stores instants in SQLite. */
function prismaTime(): string {
  return new Date().toISOString().replace("Z", "+00:00");
}

const recordsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

const insertRecord = `INSERT INTO "_prisma_migrations"
  ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count") VALUES (?, ?, ?, ?, ?, 1)`;
