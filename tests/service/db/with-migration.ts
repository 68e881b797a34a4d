import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsFolder } from "#server/db/migrations.ts";

/** A copy of the migrations, in a folder below this one, with one more at the end. */
export function withMigration(below: string, word: string, sql: string): { folder: string; name: string } {
  const folder = join(below, "migrations");
  const name = `29991231000000_${word}`;
  cpSync(migrationsFolder, folder, { recursive: true });
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
  return { folder, name };
}
