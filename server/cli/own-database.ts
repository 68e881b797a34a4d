// What every command does that needs the data folder to itself: hold it, bring the database up to date, let both go.
import { refuse } from "#server/cli/refuse.ts";
import { openDataFolder } from "#server/data-folder.ts";
import { openDatabase, type Db } from "#server/db/client.ts";
import { migrate, MigrationRefused } from "#server/db/migrate.ts";
import { readSettings, type Settings } from "#server/env.ts";

/** Answers the exit code of `work`; 1 with a sentence on standard error where the settings are wrong, the folder is in use or a migration is refused. */
export async function withOwnDatabase(work: (db: Db, settings: Settings) => Promise<number>): Promise<number> {
  const read = readSettings();
  if (!read.ok) return refuse(read.message);
  const folder = openDataFolder(read.settings.dataFolder);
  if (!folder.ok) return refuse(folder.message);
  try {
    await migrate(read.settings.databaseUrl.slice("file:".length));
    const db = await openDatabase(read.settings.databaseUrl);
    try {
      return await work(db, read.settings);
    } finally {
      await db.$disconnect();
    }
  } catch (error) {
    if (error instanceof MigrationRefused) return refuse(error.message);
    throw error;
  } finally {
    folder.value.release();
  }
}
