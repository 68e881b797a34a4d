// Opens a ZIP archive that came from outside. What its directory declares is summed up before
// anything is unpacked, and unpacking stops at what was declared: an archive that lies about
// its size, or points twice at the same bytes, is refused, never followed.
import { crc32, inflateRawSync } from "node:zlib";
import type { FileRefusal } from "#lib/formats/draft/file-format.ts";

/** What a document may hold; bytes are those of the unpacked whole. */
export const archiveLimits = { bytes: 50 * 1024 * 1024, entries: 2_000, ratio: 100 } as const;
/** A short text may pack very tightly: the ratio counts only above so many bytes. */
const ratioFrom = 1024 * 1024;

export type Archive =
  | { ok: true; /** Throws ArchiveRefused. Null: no such entry. */ read(name: string): Buffer | null; names: string[] }
  | { ok: false; reason: Extract<FileRefusal, "damaged" | "archive" | "encrypted"> };

/** Thrown while unpacking: an entry is damaged, or larger than it said. */
export class ArchiveRefused extends Error {
  readonly reason: "damaged" | "archive";
  constructor(reason: "damaged" | "archive") {
    super(`The archive was refused: ${reason}.`);
    this.name = "ArchiveRefused";
    this.reason = reason;
  }
}

interface Entry {
  isPacked: boolean;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

const marks = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50 };
const endLength = 22;
const directoryLength = 46;
const localLength = 30;

/** The archive's entries, none of them unpacked yet. */
export function openArchive(bytes: Uint8Array): Archive {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(file);
    return { ok: true, names: [...entries.keys()], read: (name) => unpack(file, entries.get(name)) };
  } catch (error) {
    if (error instanceof ArchiveRefused) return { ok: false, reason: error.reason };
    if (error instanceof EncryptedEntry) return { ok: false, reason: "encrypted" };
    if (error instanceof RangeError) return { ok: false, reason: "damaged" };
    throw error;
  }
}

class EncryptedEntry extends Error {}

function readDirectory(file: Buffer): Map<string, Entry> {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  const length = file.readUInt32LE(end + 12);
  const start = file.readUInt32LE(end + 16);
  // All ones: the real numbers are in a larger form of the directory, made for archives beyond these limits.
  if (count > archiveLimits.entries || length === 0xffffffff || start === 0xffffffff) throw new ArchiveRefused("archive");
  if (start + length > end) throw new ArchiveRefused("damaged");
  const entries = new Map<string, Entry>();
  const sums = { size: 0, packed: 0 };
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (file.readUInt32LE(at) !== marks.directory) throw new ArchiveRefused("damaged");
    const { name, entry, next } = readEntry(file, at);
    sums.size += entry.size;
    sums.packed += entry.packed;
    at = next;
    if (name.endsWith("/")) continue;
    // Two entries of one name: readers disagree which of them counts.
    if (entries.has(name)) throw new ArchiveRefused("damaged");
    entries.set(name, entry);
  }
  const isTight = sums.size > ratioFrom && sums.size > file.length * archiveLimits.ratio;
  if (sums.size > archiveLimits.bytes || isTight || sums.packed > file.length) throw new ArchiveRefused("archive");
  return entries;
}

function findEnd(file: Buffer): number {
  for (let at = file.length - endLength; at >= Math.max(0, file.length - endLength - 0xffff); at -= 1) {
    if (file.readUInt32LE(at) === marks.end) return at;
  }
  throw new ArchiveRefused("damaged");
}

function readEntry(file: Buffer, at: number): { name: string; entry: Entry; next: number } {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  const lengths = [28, 30, 32].map((field) => file.readUInt16LE(at + field));
  const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
  if ((flags & 1) !== 0) throw new EncryptedEntry();
  if (method !== 0 && method !== 8) throw new ArchiveRefused("damaged");
  const entry: Entry = {
    isPacked: method === 8, crc: file.readUInt32LE(at + 16), packed: file.readUInt32LE(at + 20), size: file.readUInt32LE(at + 24), at: file.readUInt32LE(at + 42),
  };
  const nameAt = at + directoryLength;
  const name = file.toString("utf8", nameAt, nameAt + nameLength).replaceAll("\\", "/").replace(/^\/+/, "");
  return { name, entry, next: nameAt + nameLength + extraLength + commentLength };
}

function unpack(file: Buffer, entry: Entry | undefined): Buffer | null {
  if (!entry) return null;
  const { at, packed, size, crc, isPacked } = entry;
  if (at + localLength > file.length || file.readUInt32LE(at) !== marks.local) throw new ArchiveRefused("damaged");
  const from = at + localLength + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (from + packed > file.length) throw new ArchiveRefused("damaged");
  const data = file.subarray(from, from + packed);
  const whole = isPacked ? inflate(data, size) : data;
  if (whole.length !== size || crc32(whole) !== crc) throw new ArchiveRefused("damaged");
  return whole;
}

function inflate(data: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    const isLarger = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new ArchiveRefused(isLarger ? "archive" : "damaged");
  }
}
