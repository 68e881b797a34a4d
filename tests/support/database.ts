// A migrated database of its own for each test that asks: the migrations run once per worker
// into a template, which is then copied.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Db, openDatabase } from "#server/db/client.ts";
import { migrate } from "#server/db/migrate.ts";

export interface FreshDatabase {
  db: Db;
  /** A data folder of the test's own; the database is `soat.db` in it. */
  folder: string;
  file: string;
  /** Closes the database and removes the folder. */
  close(): Promise<void>;
}

let template: Promise<Buffer> | undefined;

/** The bytes of a migrated database: nothing of it stays on disk, however the worker ends. */
async function makeTemplate(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "soat-template-"));
  try {
    const file = join(folder, "soat.db");
    // Closing the last connection moves the write-ahead log into the file, so the file alone is whole.
    await migrate(file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function freshDatabase(): Promise<FreshDatabase> {
  const bytes = await (template ??= makeTemplate());
  const folder = mkdtempSync(join(tmpdir(), "soat-test-"));
  const file = join(folder, "soat.db");
  writeFileSync(file, bytes);
  const db = await openDatabase(`file:${file}`);
  return {
    db, folder, file,
    async close() {
      await db.$disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
