// npm run soat -- backup FILE: one file with the database and every file it names, made while the desk runs.
import { resolve } from "node:path";
import { writeBackup } from "#server/backup/write-backup.ts";
import { refuse } from "#server/cli/refuse.ts";
import { readSettings } from "#server/env.ts";

/** Exit code 0: written and read again; 1: refused, or files were missing; 2: wrong use. */
export async function run(args: string[]): Promise<number> {
  const [file, ...more] = args;
  if (file === undefined || file.startsWith("-") || more.length > 0) return refuse("Use: soat backup FILE", 2);
  const read = readSettings();
  if (!read.ok) return refuse(read.message);
  const { dataFolder, databaseUrl } = read.settings;
  const to = resolve(file);
  const done = await writeBackup({ dataFolder, databaseFile: databaseUrl.slice("file:".length), to, at: new Date() });
  if (!done.ok) return refuse(done.message);
  const { articles, files, missing, audit } = done.manifest;
  console.log(`Saved ${count(articles, "article")} and ${count(files.length, "file")} in ${to} (${(done.size / 1e6).toFixed(1)} MB), audit entry ${audit.seq}. Read again and whole.`);
  if (missing.length === 0) return 0;
  return refuse(`These files are gone or damaged and are not in it: ${missing.join(", ")}.`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
