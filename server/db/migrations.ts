// The versioned SQL in prisma/migrations: one folder a migration, in the order of their names,
// which begin with the time they were made.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Migration {
  name: string;
  sql: string;
  /** SHA-256, hex, of the file's bytes, as Prisma records it. */
  checksum: string;
}

/** Where this program's own migrations are. */
export const migrationsFolder = join(import.meta.dirname, "../../prisma/migrations");

/** The migrations of a folder in the order in which they are applied; empty when there is no such folder. */
export function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, "migration.sql"));
      return { name, sql: bytes.toString("utf8"), checksum: createHash("sha256").update(bytes).digest("hex") };
    });
}
