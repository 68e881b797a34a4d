// A copy of the database before it is migrated. VACUUM INTO copies one consistent state, with
// what is still in the write-ahead log; copying the file would not.
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Database } from "better-sqlite3";

const kept = 3;

/**
 * Copies a database to `backups/<time>-before-<migration>.db` in its folder and drops all
 * but the last three such copies. When it returns the copy is whole and on disk.
 */
export function backUp(database: Database, databaseFile: string, migration: string): void {
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

function sync(path: string): void {
  const handle = openSync(path, "r");
  fsyncSync(handle);
  closeSync(handle);
}
