import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "#server/db/migrate.ts";
import { migrationsFolder, readMigrations } from "#server/db/migrations.ts";
import { migrationHistory } from "#server/db/schema-engine.ts";
import { withMigration } from "#tests/service/db/with-migration.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-migrate-"));
  file = join(folder, "soat.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = readMigrations(migrationsFolder).map((migration) => migration.name);

/** Rows of a query on the closed database. */
function rows(sql: string, of = file): unknown[] {
  const database = new Database(of, { readonly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

describe("a new database", () => {
  it("gets every migration once and no backup", async () => {
    expect(await migrate(file)).toEqual({ applied: names });
    expect(await migrate(file)).toEqual({ applied: [] });
    expect(readdirSync(folder)).not.toContain("backups");
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it("records them as Prisma does, so that Prisma's engine finds nothing amiss", async () => {
    await migrate(file);
    const recorded = rows("SELECT * FROM _prisma_migrations ORDER BY started_at, migration_name");
    const time: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/);
    expect(recorded).toEqual(names.map((name) => ({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      checksum: createHash("sha256").update(readFileSync(join(migrationsFolder, name, "migration.sql"))).digest("hex"),
      migration_name: name, started_at: time, finished_at: time, logs: null, rolled_back_at: null, applied_steps_count: 1,
    })));
    expect(await migrationHistory(file, migrationsFolder)).toEqual({
      editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true, history: null,
    });
  });
});

describe("a database in use", () => {
  beforeEach(() => migrate(file));

  it("is copied before it is migrated; the last three copies are kept", async () => {
    for (const step of [1, 2, 3, 4]) {
      const next = withMigration(folder, `step_${step}`, `INSERT INTO Setting VALUES ('step', '${step}', '2026') ON CONFLICT DO UPDATE SET value = '${step}';`);
      expect(await migrate(file, next.folder)).toEqual({ applied: [next.name] });
    }
    const backups = readdirSync(join(folder, "backups")).sort();
    expect(backups.map((name) => name.replace(/^\d+-before-\d+_/, ""))).toEqual(["step_2.db", "step_3.db", "step_4.db"]);
    const copies = backups.map((name) => rows("SELECT value FROM Setting", join(folder, "backups", name)));
    expect(copies).toEqual([[{ value: "1" }], [{ value: "2" }], [{ value: "3" }]]);
  });

  it("keeps its state when a migration fails at its last statement", async () => {
    const broken = withMigration(folder, "broken", "CREATE TABLE Extra (id INTEGER);\nINSERT INTO Nowhere VALUES (1);");
    await expect(migrate(file, broken.folder)).rejects.toThrow("no such table: Nowhere");
    expect(rows("SELECT name FROM sqlite_master WHERE name = 'Extra'")).toEqual([]);
    expect(await migrate(file)).toEqual({ applied: [] });
  });

  it("keeps its state when a migration leaves rows without a parent", async () => {
    const orphan = withMigration(folder, "orphan", "INSERT INTO Session VALUES ('s', '2026', 't', NULL, NULL, 'nobody', '2026', '2026');");
    await expect(migrate(file, orphan.folder)).rejects.toThrow("leaves rows whose parent is missing");
    expect(rows("SELECT * FROM Session")).toEqual([]);
  });

  it.each([
    ["an applied migration was edited", (migrations: string) => writeFileSync(join(migrations, names[0] ?? "", "migration.sql"), "-- edited"), "was changed after it was applied"],
    ["a newer version used the folder", (migrations: string) => rmSync(join(migrations, names[1] ?? ""), { recursive: true }), "used by a newer version"],
  ])("is refused when %s", async (_what, damage, sentence) => {
    const next = withMigration(folder, "next", "CREATE TABLE Extra (id INTEGER);");
    damage(next.folder);
    await expect(migrate(file, next.folder)).rejects.toMatchObject({ name: "MigrationRefused", message: expect.stringContaining(sentence) as unknown });
    expect(rows("SELECT name FROM sqlite_master WHERE name = 'Extra'")).toEqual([]);
  });
});

it("refuses a database that another program made", async () => {
  const other = new Database(file);
  other.exec("CREATE TABLE Theirs (id INTEGER)");
  other.close();
  await expect(migrate(file)).rejects.toThrow("tables that Soát did not make");
  expect(rows("SELECT name FROM sqlite_master WHERE type = 'table'")).toEqual([{ name: "Theirs" }]);
});
