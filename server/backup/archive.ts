// A tar file on disk: written entry by entry without holding any of them in memory, and read by
// looking up the entries first and streaming the wanted ones.
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { readTarHeader, tarBlock, tarHeader, tarLargest, tarPadding, type TarEntry } from "#lib/formats/tar.ts";

export interface ArchiveWriter {
  /** Adds a file and answers the SHA-256 (hex) of what was added. Throws when it is not as long as was said. */
  add(entry: TarEntry, body: AsyncIterable<Uint8Array>): Promise<string>;
  /** On disk when it answers. */
  close(): Promise<void>;
}

/** Begins an archive at a path where nothing is yet. Only its owner may read it. */
export async function createArchive(path: string, at: Date): Promise<ArchiveWriter> {
  const handle = await open(path, "wx", 0o600);
  const seconds = Math.floor(at.getTime() / 1000);
  return {
    async add(entry, body) {
      if (entry.size > tarLargest) throw new Error(`${entry.name} is larger than an archive of this kind can hold (8 GiB).`);
      await handle.writeFile(tarHeader(entry, seconds));
      const hash = createHash("sha256");
      let written = 0;
      for await (const chunk of body) {
        written += chunk.length;
        hash.update(chunk);
        await handle.writeFile(chunk);
      }
      if (written !== entry.size) throw new Error(`${entry.name} changed its length while it was copied.`);
      await handle.writeFile(new Uint8Array(tarPadding(entry.size)));
      return hash.digest("hex");
    },
    async close() {
      await handle.writeFile(new Uint8Array(2 * tarBlock));
      await handle.sync();
      await handle.close();
    },
  };
}

export interface ArchiveReader {
  /** In the order in which they were written. */
  entries: readonly TarEntry[];
  /** The bytes of an entry, in pieces. */
  read(entry: TarEntry): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** Opens an archive. Null when it is not one of ours, or ends before its end. Throws when there is no such file. */
export async function openArchive(path: string): Promise<ArchiveReader | null> {
  const handle = await open(path, "r");
  const found = await entriesOf(handle);
  if (!found) {
    await handle.close();
    return null;
  }
  return {
    entries: [...found.keys()],
    async *read(entry) {
      const from = found.get(entry);
      if (from === undefined) throw new Error("This entry is of another archive.");
      for (let at = 0; at < entry.size; at += piece) yield await bytesAt(handle, from + at, Math.min(piece, entry.size - at));
    },
    close: () => handle.close(),
  };
}

const piece = 1024 * 1024;

/** Each entry with where its bytes begin. */
async function entriesOf(handle: FileHandle): Promise<Map<TarEntry, number> | null> {
  const { size } = await handle.stat();
  const found = new Map<TarEntry, number>();
  for (let at = 0; at + tarBlock <= size;) {
    const entry = readTarHeader(await bytesAt(handle, at, tarBlock));
    if (entry === "end") return found;
    if (!entry || at + tarBlock + entry.size > size) return null;
    found.set(entry, at + tarBlock);
    at += tarBlock + entry.size + tarPadding(entry.size);
  }
  return null;
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error("The archive ended while it was read.");
  return buffer;
}
