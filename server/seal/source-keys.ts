// The keys that seal who is behind a confidential source. They are in the environment, or in a file of the data folder that its owner
// alone may read; never in the database, a backup or an export. Several may be known at once: the first seals, the others still open.
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

export interface SourceKey {
  /** The first 16 digits of its SHA-256. */
  id: string;
  bytes: Uint8Array;
}

/** What the environment or the file says: keys of 64 hexadecimal digits, between commas or line breaks. Throws when it says anything else. */
export function parseKeys(text: string): SourceKey[] {
  return text.split(/[\s,]+/).filter(Boolean).map((hex) => {
    if (!/^[0-9a-f]{64}$/i.test(hex)) throw new Error("A key of sealed sources is 64 hexadecimal digits.");
    const bytes = Buffer.from(hex, "hex");
    return { id: createHash("sha256").update(bytes).digest("hex").slice(0, 16), bytes };
  });
}

export interface KeyHolder {
  dataFolder: string;
  /** Keys given by the environment; absent: those of the file. */
  sourceKeys?: string | null;
}

const fileOf = (folder: string) => path.join(folder, "source-keys");

/** The keys that are known; the first seals. Empty while there are none. */
export function knownKeys({ dataFolder, sourceKeys }: KeyHolder): SourceKey[] {
  if (sourceKeys) return parseKeys(sourceKeys);
  const file = fileOf(dataFolder);
  if (!existsSync(file)) return [];
  chmodSync(file, 0o600);
  return parseKeys(readFileSync(file, "utf8"));
}

/** As knownKeys, with a first key made where there is none. */
export function sealingKeys(holder: KeyHolder): SourceKey[] {
  const known = knownKeys(holder);
  return known.length > 0 ? known : keepKeys(holder.dataFolder, [newKey()]);
}

export function newKey(): SourceKey {
  return parseKeys(randomBytes(32).toString("hex"))[0] as SourceKey;
}

/** Writes the file anew, on disk when it answers. */
export function keepKeys(dataFolder: string, keys: SourceKey[]): SourceKey[] {
  const file = fileOf(dataFolder);
  writeFileSync(`${file}.new`, keys.map(({ bytes }) => `${Buffer.from(bytes).toString("hex")}\n`).join(""), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return keys;
}
