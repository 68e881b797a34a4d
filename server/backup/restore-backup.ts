// A backup becomes a data folder again. Everything is compared with its hash before anything is touched; what stood
// there before is put aside, not deleted; the database takes its place by one rename.
import { createWriteStream, existsSync } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openArchive } from "#server/backup/archive.ts";
import { databaseName, fileEntry, manifestName, verifyBackup, type Manifest } from "#server/backup/manifest.ts";
import { endSessions, inspectDatabase } from "#server/db/back-up.ts";
import { migrationsFolder, readMigrations } from "#server/db/migrations.ts";
import { putFile } from "#server/files/store.ts";

export interface RestoreInput {
  from: string;
  /** Owned by the caller: see openDataFolder. */
  dataFolder: string;
  databaseFile: string;
  /** Whether a database that is there may be put aside. */
  isForced: boolean;
  at: Date;
}

export type RestoreResult = { ok: true; manifest: Manifest; aside: string | null } | { ok: false; message: string };

/** Restores a backup. A refusal is one sentence, and nothing was changed. `aside`: where the database that stood there is now. */
export async function restoreBackup({ from, dataFolder, databaseFile, isForced, at }: RestoreInput): Promise<RestoreResult> {
  if (!existsSync(from)) return { ok: false, message: `${from} does not exist.` };
  if (existsSync(databaseFile) && !isForced) {
    return { ok: false, message: `${databaseFile} is there already: with --force it is put aside and the backup takes its place.` };
  }
  const verified = await verifyBackup(from);
  if (!verified.ok) return verified;
  const { manifest } = verified;
  const known = new Set(readMigrations(migrationsFolder).map(({ name }) => name));
  const unknown = manifest.migrations.find((name) => !known.has(name));
  if (unknown) return { ok: false, message: `The backup was made by a newer version of Soát: it has the migration ${unknown}, which this version does not know.` };

  const part = `${databaseFile}.restored`;
  await rm(part, { force: true });
  try {
    await unpack(from, dataFolder, part);
    const inside = inspectDatabase(part);
    if (!inside.ok) return inside;
    endSessions(part);
    const aside = await putAside(databaseFile, at);
    await rename(part, databaseFile);
    await syncPath(dirname(databaseFile));
    return { ok: true, manifest, aside };
  } finally {
    await rm(part, { force: true });
  }
}

async function unpack(from: string, dataFolder: string, databaseTo: string): Promise<void> {
  const archive = await openArchive(from);
  if (!archive) throw new Error("The backup changed while it was restored.");
  try {
    for (const entry of archive.entries) {
      if (entry.name === databaseName) {
        await pipeline(Readable.from(archive.read(entry)), createWriteStream(databaseTo, { mode: 0o600, flags: "wx" }));
        await syncPath(databaseTo);
      } else if (entry.name !== manifestName) {
        const pieces: Uint8Array[] = [];
        for await (const piece of archive.read(entry)) pieces.push(piece);
        const { hash } = await putFile(dataFolder, Buffer.concat(pieces));
        if (fileEntry(hash) !== entry.name) throw new Error("The backup changed while it was restored.");
      }
    }
  } finally {
    await archive.close();
  }
}

/** Copies the database with its log to `backups/<time>-replaced/`. Copied, not moved: until the rename there is always a database. */
async function putAside(databaseFile: string, at: Date): Promise<string | null> {
  if (!existsSync(databaseFile)) return null;
  const folder = join(dirname(databaseFile), "backups", `${at.toISOString().replace(/\D/g, "")}-replaced`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const logs = ["-wal", "-shm"].filter((end) => existsSync(databaseFile + end));
  for (const end of ["", ...logs]) {
    const copy = join(folder, `${databaseName}${end}`);
    await copyFile(databaseFile + end, copy);
    await syncPath(copy);
  }
  await syncPath(folder);
  // A log that is left would be taken for the restored database's own.
  for (const end of logs) await rm(databaseFile + end);
  return folder;
}

async function syncPath(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}
