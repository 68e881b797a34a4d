// Files by their content: `files/ab/cdef…` in the data folder, named by the SHA-256 of the bytes.
// A name exists only once its bytes are on disk (temporary file, fsync, rename, fsync of the
// folder), and the row that names it is written after that: a crash leaves a file without a row, never
// a row without a file. The sweep takes such files away.
import { createHash, randomUUID } from "node:crypto";
import { existsSync, statSync, unlinkSync, utimesSync } from "node:fs";
import { mkdir, open, readdir, readFile as readBytes, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Nothing younger is swept: its row may be on its way. */
const sweepAfter = 60 * 60 * 1000;

/** Keeps bytes under their hash (SHA-256, hex); on disk when it answers. The same bytes twice are one file. */
export async function putFile(dataFolder: string, bytes: Uint8Array): Promise<{ hash: string; size: number }> {
  const hash = sha256(bytes);
  const file = pathOf(dataFolder, hash);
  const folder = dirname(file);
  if (!touch(file)) {
    if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) {
      await sync(dirname(folder));
      await sync(dataFolder);
    }
    const temporary = join(folder, `.${randomUUID()}.part`);
    try {
      await write(temporary, bytes);
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }
  await sync(folder);
  return { hash, size: bytes.byteLength };
}

/** The bytes of a hash. Throws when there is no such file or its bytes have another hash: the disk, or somebody, changed them. */
export async function readFile(dataFolder: string, hash: string): Promise<Uint8Array> {
  const bytes = await readBytes(pathOf(dataFolder, hash));
  if (sha256(bytes) !== hash) throw new Error(`The stored file ${hash} is damaged.`);
  return bytes;
}

/**
 * Removes what crashes left behind, if it is older than an hour: temporary files, and files that no row names.
 * `namedBy` answers which of these hashes a row names. Answers how many were removed.
 */
export async function sweepFiles(dataFolder: string, namedBy: (hashes: string[]) => Promise<Set<string>>, now: Date): Promise<number> {
  const root = join(dataFolder, "files");
  if (!existsSync(root)) return 0;
  const before = now.getTime() - sweepAfter;
  let removed = 0;
  for (const prefix of (await readdir(root)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const names = await readdir(join(root, prefix));
    const hashes = names.filter((name) => /^[0-9a-f]{62}$/.test(name)).map((name) => prefix + name);
    const named = await namedBy(hashes);
    const files = [
      ...names.filter((name) => name.endsWith(".part")).map((name) => join(root, prefix, name)),
      ...hashes.filter((hash) => !named.has(hash)).map((hash) => pathOf(dataFolder, hash)),
    ];
    removed += files.filter((file) => removeOlder(file, before)).length;
  }
  return removed;
}

function pathOf(dataFolder: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error("A file is named by the SHA-256 of its bytes, in lower-case hex.");
  return join(dataFolder, "files", hash.slice(0, 2), hash.slice(2));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

// These two do not yield between looking and acting, so that a file which is put again just
// when it is swept is either kept or written anew.

/** Makes a file young again; false when it is not there. */
function touch(file: string): boolean {
  if (!existsSync(file)) return false;
  const now = new Date();
  utimesSync(file, now, now);
  return true;
}

function removeOlder(file: string, before: number): boolean {
  if (!existsSync(file) || statSync(file).mtimeMs > before) return false;
  unlinkSync(file);
  return true;
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sync(folder: string): Promise<void> {
  // Windows cannot open a folder; its file system keeps names by itself.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
