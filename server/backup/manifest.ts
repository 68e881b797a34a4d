// What a backup says it holds: its last entry, so an archive that was cut off has none. Every other entry is
// named here with its hash, and nothing is in it that is not named.
import { createHash } from "node:crypto";
import { z } from "zod";
import { type ArchiveReader, openArchive } from "#server/backup/archive.ts";

export const manifestName = "manifest.json";
export const databaseName = "soat.db";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().min(0);

export const manifestSchema = z.strictObject({
  format: z.literal("soat-backup/1"),
  madeAt: z.iso.datetime(),
  database: z.strictObject({ sha256: digest, size }),
  /** Migrations applied to the database, in order. */
  migrations: z.array(z.string()),
  articles: size,
  /** End of the audit chain. */
  audit: z.strictObject({ seq: size, hash: digest }),
  /** Originals and other files, by the hash that is also their name. */
  files: z.array(z.strictObject({ sha256: digest, size })),
  /** Files that the database names and that were gone or damaged when the backup was made. */
  missing: z.array(digest),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Where a file lies in the archive, as in the data folder. */
export function fileEntry(hash: string): string {
  return `files/${hash.slice(0, 2)}/${hash.slice(2)}`;
}

export type Verified = { ok: true; manifest: Manifest } | { ok: false; message: string };

/** Reads a whole backup and compares every hash. The message of a refusal is one sentence. Throws when there is no such file. */
export async function verifyBackup(path: string): Promise<Verified> {
  const archive = await openArchive(path);
  if (!archive) return { ok: false, message: `${path} is not a whole backup of Soát: it is another kind of file, or was cut off.` };
  try {
    const manifest = await readManifest(archive);
    if (!manifest) return { ok: false, message: `${path} is not a backup of Soát that this version can read.` };
    const expected = new Map([[databaseName, manifest.database], ...manifest.files.map((file) => [fileEntry(file.sha256), file] as const)]);
    if (archive.entries.length !== expected.size + 1) return { ok: false, message: `${path} holds other files than it says.` };
    for (const entry of archive.entries) {
      if (entry.name === manifestName) continue;
      const known = expected.get(entry.name);
      if (!known || known.size !== entry.size || (await hashOf(archive.read(entry))) !== known.sha256) {
        return { ok: false, message: `${path} is damaged: ${entry.name} is not what was backed up.` };
      }
      expected.delete(entry.name);
    }
    return expected.size === 0 ? { ok: true, manifest } : { ok: false, message: `${path} holds other files than it says.` };
  } finally {
    await archive.close();
  }
}

/** The manifest of an archive; null when it has none that this version can read. */
async function readManifest(archive: ArchiveReader): Promise<Manifest | null> {
  const entry = archive.entries.at(-1);
  if (entry?.name !== manifestName || entry.size > 64 * 1024 * 1024) return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of archive.read(entry)) pieces.push(piece);
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(Buffer.concat(pieces).toString("utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** SHA-256, hex. */
export async function hashOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of body) hash.update(piece);
  return hash.digest("hex");
}
