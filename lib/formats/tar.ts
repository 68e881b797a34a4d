// Headers of a tar archive (POSIX ustar), as bytes: enough to write plain files that every tar can read,
// and to read what we wrote. Chosen over a format of our own so that a backup can be opened without us.

/** Bytes of a header, and what every file is filled up to. */
export const tarBlock = 512;
/** A larger size does not fit the header: 8 GiB less one byte. */
export const tarLargest = 8 * 1024 ** 3 - 1;

export interface TarEntry {
  /** Relative, with slashes, at most 100 bytes. */
  name: string;
  size: number;
}

const fields = { name: [0, 100], mode: [100, 8], uid: [108, 8], gid: [116, 8], size: [124, 12], mtime: [136, 12], checksum: [148, 8], type: [156, 1], magic: [257, 8] } as const;
type Field = keyof typeof fields;

/** The header of a plain file that its owner alone may read. `at`: seconds since 1970. Throws when the name or the size does not fit. */
export function tarHeader({ name, size }: TarEntry, at: number): Uint8Array {
  const block = new Uint8Array(tarBlock);
  const put = (field: Field, text: string) => {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > fields[field][1]) throw new Error(`A tar header has no room for this ${field}.`);
    block.set(bytes, fields[field][0]);
  };
  const octal = (field: Field, value: number) => put(field, `${value.toString(8).padStart(fields[field][1] - 1, "0")}\0`);
  put("name", name);
  octal("mode", 0o600);
  octal("uid", 0);
  octal("gid", 0);
  octal("size", size);
  octal("mtime", at);
  put("checksum", " ".repeat(8));
  put("type", "0");
  put("magic", "ustar\u000000");
  put("checksum", `${sum(block).toString(8).padStart(6, "0")}\0 `);
  return block;
}

/** The entry of a header; "end" for a block of zeros; null when it is no header of a plain file, or was damaged. */
export function readTarHeader(block: Uint8Array): TarEntry | "end" | null {
  if (block.length !== tarBlock) return null;
  if (block.every((byte) => byte === 0)) return "end";
  const get = (field: Field) => new TextDecoder().decode(block.subarray(fields[field][0], fields[field][0] + fields[field][1])).replace(/\0.*$/s, "");
  const octal = (field: Field) => (/^[0-7 ]+$/.test(get(field)) ? Number.parseInt(get(field).trim(), 8) : NaN);
  const expected = octal("checksum");
  const blank = block.slice();
  blank.fill(0x20, fields.checksum[0], fields.checksum[0] + fields.checksum[1]);
  const size = octal("size");
  const isPlain = get("type") === "0" && get("magic") === "ustar";
  return sum(blank) === expected && isPlain && Number.isSafeInteger(size) ? { name: get("name"), size } : null;
}

/** Zero bytes that follow a file of this size. */
export function tarPadding(size: number): number {
  return (tarBlock - (size % tarBlock)) % tarBlock;
}

function sum(block: Uint8Array): number {
  return block.reduce((total, byte) => total + byte, 0);
}
