// One file that holds a newsroom: the database as it was at one moment, and every file it names. Reads only,
// so the desk may go on working, and needs no lock. The secret is left out: whoever finds a
// backup must not be able to sign in with it; after a restore everybody signs in again.
import { createReadStream, existsSync } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createArchive, type ArchiveWriter } from "#server/backup/archive.ts";
import { databaseName, fileEntry, hashOf, manifestName, verifyBackup, type Manifest } from "#server/backup/manifest.ts";
import { copyDatabase, inspectDatabase } from "#server/db/back-up.ts";

export interface BackupInput {
  dataFolder: string;
  databaseFile: string;
  /** Where the backup shall be; nothing may be there yet. */
  to: string;
  at: Date;
}

export type BackupResult = { ok: true; manifest: Manifest; size: number } | { ok: false; message: string };

/**
 * Writes a backup and reads it again from disk before it says so. It appears under its name only when it is whole. Files that are gone
 * or damaged do not keep the rest from being saved: the manifest names them as missing.
 */
export async function writeBackup({ dataFolder, databaseFile, to, at }: BackupInput): Promise<BackupResult> {
  if (existsSync(to)) return { ok: false, message: `${to} is there already: name another file.` };
  if (!existsSync(dirname(to))) return { ok: false, message: `The folder ${dirname(to)} does not exist.` };
  if (!existsSync(databaseFile)) return { ok: false, message: `There is nothing to back up: ${databaseFile} does not exist.` };
  const copy = `${to}.db.part`;
  const part = `${to}.part`;
  await clear(copy, part);
  try {
    copyDatabase(databaseFile, copy);
    const inside = inspectDatabase(copy);
    if (!inside.ok) return inside;
    const archive = await createArchive(part, at);
    const { size } = await stat(copy);
    const sha256 = await archive.add({ name: databaseName, size }, createReadStream(copy));
    const { files, missing } = await addFiles(archive, dataFolder, inside.value.files);
    const { migrations, articles, audit } = inside.value;
    const manifest: Manifest = { format: "soat-backup/1", madeAt: at.toISOString(), database: { sha256, size }, migrations, articles, audit, files, missing };
    const text = Buffer.from(JSON.stringify(manifest, null, 2));
    await archive.add({ name: manifestName, size: text.length }, once(text));
    await archive.close();
    const verified = await verifyBackup(part);
    if (!verified.ok) return verified;
    await rename(part, to);
    await sync(dirname(to));
    return { ok: true, manifest, size: (await stat(to)).size };
  } finally {
    await clear(copy, part);
  }
}

async function addFiles(archive: ArchiveWriter, dataFolder: string, hashes: readonly string[]): Promise<Pick<Manifest, "files" | "missing">> {
  const files: Manifest["files"] = [];
  const missing: string[] = [];
  for (const hash of hashes) {
    const path = join(dataFolder, fileEntry(hash));
    // Read twice: what is damaged must be known before its first byte is in the archive.
    if (!existsSync(path) || (await hashOf(createReadStream(path))) !== hash) {
      missing.push(hash);
      continue;
    }
    const { size } = await stat(path);
    await archive.add({ name: fileEntry(hash), size }, createReadStream(path));
    files.push({ sha256: hash, size });
  }
  return { files, missing };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

async function clear(...paths: string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true });
}

async function sync(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
