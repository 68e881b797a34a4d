// npm run migrate: brings the database up to date, and writes and checks migrations in development.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { refuse } from "#server/cli/refuse.ts";
import { openDataFolder } from "#server/data-folder.ts";
import { migrate, MigrationRefused } from "#server/db/migrate.ts";
import { migrationsFolder } from "#server/db/migrations.ts";
import { readSettings } from "#server/env.ts";

const usage = `Use: npm run migrate -- deploy | create NAME | status | check
  deploy       applies what is pending (npm start does so by itself)
  create NAME  writes a migration for what changed in prisma/schema.prisma
  status       compares the database with the migrations
  check        says whether the migrations lead to the schema`;

/** Without arguments: deploy. Exit code 0: done, or nothing to do; 1: refused, or a difference; 2: wrong use. */
export async function run(args: string[]): Promise<number> {
  const [verb = "deploy", name, ...more] = args;
  if (verb === "deploy" && name === undefined) return deploy();
  if (verb === "create" && name !== undefined && /^[a-z][a-z0-9_]*$/.test(name) && more.length === 0) return create(name);
  if (verb === "status" && name === undefined) return status();
  if (verb === "check" && name === undefined) return check();
  console.error(usage);
  return 2;
}

async function deploy(): Promise<number> {
  const read = readSettings();
  if (!read.ok) return refuse(read.message);
  const folder = openDataFolder(read.settings.dataFolder);
  if (!folder.ok) return refuse(folder.message);
  try {
    const { applied } = await migrate(fileOf(read.settings.databaseUrl));
    console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply.");
    return 0;
  } catch (error) {
    if (error instanceof MigrationRefused) return refuse(error.message);
    throw error;
  } finally {
    folder.value.release();
  }
}

async function create(name: string): Promise<number> {
  const sql = await difference();
  if (sql === null) {
    console.log("The migrations lead to the schema already: nothing to create.");
    return 0;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql, { flag: "wx" });
  console.log(`Wrote ${folder}/migration.sql. A table it redefines loses its triggers: make them again there.`);
  return 0;
}

async function check(): Promise<number> {
  const sql = await difference();
  if (sql === null) {
    console.log("Schema and migrations agree.");
    return 0;
  }
  return refuse(`The migrations do not lead to the schema. What is missing:\n${sql}`);
}

async function status(): Promise<number> {
  const read = readSettings();
  if (!read.ok) return refuse(read.message);
  const { migrationHistory } = await import("#server/db/schema-engine.ts");
  const history = await migrationHistory(fileOf(read.settings.databaseUrl), migrationsFolder);
  console.log(JSON.stringify(history, null, 2));
  return 0;
}

async function difference(): Promise<string | null> {
  const { differenceBetween } = await import("#server/db/schema-engine.ts");
  return differenceBetween(migrationsFolder, readFileSync(join(migrationsFolder, "../schema.prisma"), "utf8"));
}

function fileOf(databaseUrl: string): string {
  return databaseUrl.slice("file:".length);
}
