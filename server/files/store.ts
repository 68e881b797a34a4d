// Files by their content: `files/ab/cdef…` in the data folder, named by the SHA-256 of the bytes.
// A name exists only once its bytes are on disk (temporary file, fsync, rename, fsync of the
// folder), and the row that names it is written after that: a crash leaves a file without a row, never
// a row without a file. The sweep takes such files away.
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, existsSync, statSync, unlinkSync, utimesSync } from "node:fs";
import { mkdir, open, readdir, readFile as readBytes, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Nothing younger is swept: its row may be on its way. */
const sweepAfter = 60 * 60 * 1000;

/** Keeps bytes under their hash (SHA-256, hex); on disk when it answers. The same bytes twice are one file. */
export async function putFile(dataFolder: string, bytes: Uint8Array): Promise<{ hash: string; size: number }> {
  const stored = await putStream(dataFolder, [bytes], Number.POSITIVE_INFINITY);
  if (!stored) throw new Error("A file without a limit was refused.");
  return stored;
}

/** The same with bytes as they come, one chunk in memory at a time. Null: there are more than `limit` of them, and nothing is kept. Throws what the chunks throw. */
export async function putStream(dataFolder: string, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, limit: number): Promise<{ hash: string; size: number } | null> {
  const root = join(dataFolder, "files");
  await mkdir(root, { recursive: true, mode: 0o700 });
  const temporary = join(root, `.${randomUUID()}.part`);
  try {
    const received = await write(temporary, chunks, limit);
    if (!received) return null;
    const file = pathOf(dataFolder, received.hash);
    const folder = dirname(file);
    if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) {
      await sync(root);
      await sync(dataFolder);
    }
    if (!touch(file)) await rename(temporary, file);
    await sync(folder);
    return received;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** The bytes of a hash. Throws when there is no such file or its bytes have another hash: the disk, or somebody, changed them. */
export async function readFile(dataFolder: string, hash: string): Promise<Uint8Array> {
  const bytes = await readBytes(pathOf(dataFolder, hash));
  if (sha256(bytes) !== hash) throw new Error(`The stored file ${hash} is damaged.`);
  return bytes;
}

/** A stored file that is read in parts. */
export interface OpenedFile {
  /** Bytes. */
  size: number;
  /** From one byte to another, both included. A whole one fails at its end where its bytes have another hash; of a part nobody can tell. */
  read(from?: number, to?: number): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Throws when there is no such file. */
export async function openFile(dataFolder: string, hash: string): Promise<OpenedFile> {
  const file = pathOf(dataFolder, hash);
  const { size } = await stat(file);
  return {
    size,
    read: (from = 0, to = size - 1) => streamOf(chunksOf(file, from, to, from === 0 && to === size - 1 ? hash : null)),
  };
}

/** Reads no further than it is asked, and closes the file when nobody listens any more. */
function streamOf(chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  }, { highWaterMark: 0 });
}

async function* chunksOf(file: string, start: number, end: number, hash: string | null): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const digest = createHash("sha256");
  for await (const chunk of createReadStream(file, { start, end }) as AsyncIterable<Buffer<ArrayBuffer>>) {
    if (hash) digest.update(chunk);
    yield chunk;
  }
  if (hash && digest.digest("hex") !== hash) throw new Error(`The stored file ${hash} is damaged.`);
}

/**
 * Removes what crashes left behind, if it is older than an hour: temporary files, and files that no row names.
 * `namedBy` answers which of these hashes a row names. Answers how many were removed.
 */
export async function sweepFiles(dataFolder: string, namedBy: (hashes: string[]) => Promise<Set<string>>, now: Date): Promise<number> {
  const root = join(dataFolder, "files");
  if (!existsSync(root)) return 0;
  const before = now.getTime() - sweepAfter;
  const entries = await readdir(root);
  let removed = entries.filter((name) => name.endsWith(".part")).filter((name) => removeOlder(join(root, name), before)).length;
  for (const prefix of entries.filter((name) => /^[0-9a-f]{2}$/.test(name))) {
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

async function write(file: string, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, limit: number): Promise<{ hash: string; size: number } | null> {
  const digest = createHash("sha256");
  let size = 0;
  const handle = await open(file, "wx", 0o600);
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      if (size > limit) return null;
      digest.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { hash: digest.digest("hex"), size };
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
