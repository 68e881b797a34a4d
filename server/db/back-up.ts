// Copies of the database: before it is migrated, and for a backup. VACUUM INTO copies one consistent state, with
// what is still in the write-ahead log; copying the file would not.
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { z } from "zod";

const kept = 3;

/**
 * Copies a database to `backups/<time>-before-<migration>.db` in its folder and drops all
 * but the last three such copies. When it returns the copy is whole and on disk.
 */
export function backUp(database: Database.Database, databaseFile: string, migration: string): void {
  const folder = join(dirname(databaseFile), "backups");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const time = new Date().toISOString().replace(/\D/g, "");
  const file = join(folder, `${time}-before-${migration}.db`);
  const part = `${file}.part`;
  database.prepare("VACUUM INTO ?").run(part);
  sync(part);
  renameSync(part, file);
  sync(folder);
  const names = readdirSync(folder);
  for (const name of names.filter((one) => one.endsWith(".db.part"))) rmSync(join(folder, name));
  for (const name of names.filter((one) => /^\d{17}-before-.*\.db$/.test(one)).sort().slice(0, -kept)) rmSync(join(folder, name));
}

/** Copies a database that another process may be writing to; the copy is whole and on disk when it returns. Nothing may be at `to`. */
export function copyDatabase(databaseFile: string, to: string): void {
  const database = new Database(databaseFile, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    closeSync(openSync(to, "wx", 0o600));
    database.prepare("VACUUM INTO ?").run(to);
  } finally {
    database.close();
  }
  sync(to);
}

/** Ends every session in a database at rest: one that was ended after the backup was made must not come to life again with it. */
export function endSessions(databaseFile: string): void {
  const database = new Database(databaseFile, { fileMustExist: true });
  try {
    database.pragma("synchronous = FULL");
    database.exec('DELETE FROM "Session"');
  } finally {
    database.close();
  }
}

export interface DatabaseContents {
  /** Applied migrations, in order. */
  migrations: string[];
  articles: number;
  audit: { seq: number; hash: string };
  /** Hashes of all files that it names. */
  files: string[];
}

const named = z.array(z.object({ name: z.string() }));
const counted = z.object({ count: z.number() });
const head = z.object({ seq: z.number(), hash: z.string() });

/** What a database at rest holds, once SQLite has found it whole. The message of a refusal is one sentence. */
export function inspectDatabase(databaseFile: string): { ok: true; value: DatabaseContents } | { ok: false; message: string } {
  const database = new Database(databaseFile, { readonly: true, fileMustExist: true });
  try {
    const check: unknown = database.pragma("integrity_check", { simple: true });
    if (check !== "ok") return { ok: false, message: `The database is damaged: ${String(check)}.` };
    const names = (sql: string) => named.parse(database.prepare(sql).all()).map(({ name }) => name);
    return {
      ok: true,
      value: {
        migrations: names('SELECT "migration_name" AS name FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"'),
        articles: counted.parse(database.prepare('SELECT count(*) AS count FROM "Article"').get()).count,
        audit: head.parse(database.prepare('SELECT "seq", "hash" FROM "AuditHead" WHERE "id" = 1').get()),
        files: names('SELECT "hash" AS name FROM "File" ORDER BY "hash"'),
      },
    };
  } catch (error) {
    return { ok: false, message: `The database cannot be read (${error instanceof Error ? error.message : "unknown error"}).` };
  } finally {
    database.close();
  }
}

function sync(path: string): void {
  const handle = openSync(path, "r");
  fsyncSync(handle);
  closeSync(handle);
}
