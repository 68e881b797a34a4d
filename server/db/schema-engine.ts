// Prisma's own schema engine as WebAssembly, so that writing and checking migrations needs
// no native engine from the network. For development and tests only: at run time migrate.ts is enough.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineGlue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { searchKinds } from "#lib/search/kinds.ts";
import { readMigrations } from "#server/db/migrations.ts";

/** The difference as SQL, or null when migrations and schema agree. */
export async function differenceBetween(migrationsFolder: string, schemaText: string): Promise<string | null> {
  const engine = await openEngine("file::memory:");
  const { exitCode, stdout } = await engine.diff({
    from: { tag: "migrations", ...migrationsList(migrationsFolder) },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schemaText }] },
    script: true, exitCode: true, filters,
  });
  return exitCode === 0 ? null : (stdout ?? "");
}

/** What the engine says of a database and the folder of migrations: edited, failed, missing on either side. */
export async function migrationHistory(databaseFile: string, migrationsFolder: string) {
  const engine = await openEngine(`file:${databaseFile}`);
  return engine.diagnoseMigrationHistory({
    migrationsList: migrationsList(migrationsFolder), optInToShadowDatabase: false, filters,
  });
}

/** The full-text index and the tables in which SQLite keeps it: made by hand, unknown to the schema. */
const wordTables = ["SearchIndex", ...searchKinds.map((kind) => `SearchWords_${kind}`)];
const filters = { externalTables: ["", "_data", "_idx", "_content", "_docsize", "_config"].flatMap((part) => wordTables.map((table) => `${table}${part}`)), externalEnums: [] };

function migrationsList(folder: string) {
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "sqlite"\n' },
    shadowDbInitScript: "",
    migrationDirectories: readMigrations(folder).map(({ name, sql }) => ({
      path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}

let isLoaded = false;

async function openEngine(url: string) {
  if (!isLoaded) {
    const file = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg")).replace(/\.js$/, ".wasm");
    const glue: Record<string, unknown> = { ...engineGlue };
    const module = new WebAssembly.Module(readFileSync(file));
    const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": glue as WebAssembly.ModuleImports });
    call(glue["__wbg_set_wasm"], instance.exports);
    call(instance.exports["__wbindgen_start"]);
    isLoaded = true;
  }
  return engineGlue.SchemaEngine.new({ datamodels: undefined }, () => undefined, bindMigrationAwareSqlAdapterFactory(factoryFor(url)));
}

function factoryFor(url: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => factory.connect(),
    // The engine sends a migration to its shadow database as one command of many statements,
    // which better-sqlite3 takes as a script only.
    async connectToShadowDb() {
      const shadow = await factory.connectToShadowDb();
      const executeOne = shadow.executeRaw.bind(shadow);
      shadow.executeRaw = async (query) => {
        if (query.args.length > 0) return executeOne(query);
        await shadow.executeScript(query.sql);
        return 0;
      };
      return shadow;
    },
  };
}

function call(target: unknown, ...args: unknown[]): void {
  if (typeof target !== "function") throw new Error("The schema engine's WebAssembly does not have the expected shape.");
  target(...args);
}
