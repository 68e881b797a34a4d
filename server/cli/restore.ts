// npm run soat -- restore FILE [--force]: makes a data folder of a backup. Needs the folder to itself.
import { resolve } from "node:path";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { refuse } from "#server/cli/refuse.ts";
import { openDataFolder } from "#server/data-folder.ts";
import { readSettings } from "#server/env.ts";

/** Exit code 0: restored; 1: refused, nothing changed; 2: wrong use. */
export async function run(args: string[]): Promise<number> {
  const names = args.filter((arg) => arg !== "--force");
  const [file] = names;
  if (file === undefined || names.length > 1 || file.startsWith("-")) return refuse("Use: soat restore FILE [--force]", 2);
  const read = readSettings();
  if (!read.ok) return refuse(read.message);
  const { dataFolder, databaseUrl } = read.settings;
  const folder = openDataFolder(dataFolder);
  if (!folder.ok) return refuse(folder.message);
  try {
    const done = await restoreBackup({
      from: resolve(file), dataFolder, databaseFile: databaseUrl.slice("file:".length), isForced: args.includes("--force"), at: new Date(),
    });
    if (!done.ok) return refuse(done.message);
    const { articles, files, missing, madeAt } = done.manifest;
    console.log(`Restored ${articles} articles and ${files.length} files as they were at ${madeAt}. Everybody signs in again.`);
    if (done.aside) console.log(`What stood here before is in ${done.aside}.`);
    return missing.length === 0 ? 0 : refuse(`These files were missing already when the backup was made: ${missing.join(", ")}.`, 0);
  } finally {
    folder.value.release();
  }
}
