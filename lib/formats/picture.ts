// Pictures are known by their first bytes, never by what a name or a document calls them.
// Only these four are kept: browsers draw them without running anything that is inside.

export const pictureTypes = ["image/png", "image/jpeg", "image/gif", "image/webp"] as const;
export type PictureType = (typeof pictureTypes)[number];

/** Limits of the pictures of one article; a larger picture, and those beyond the others, are left out. */
export const pictureLimits = { bytes: 10 * 1024 * 1024, together: 40 * 1024 * 1024, count: 200 } as const;

export interface PictureFile {
  type: PictureType;
  bytes: Uint8Array;
}

/** A picture's type from its bytes. Null: none of the kinds that are kept, or larger than the limit. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  return bytes.length > pictureLimits.bytes ? null : pictureKind(bytes);
}

/** The same, however large it is. */
export function pictureKind(bytes: Uint8Array): PictureType | null {
  const starts = (at: number, ...values: number[]) => values.every((value, index) => bytes[at + index] === value);
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (starts(0, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (starts(0, 0x47, 0x49, 0x46, 0x38) && (bytes[4] === 0x37 || bytes[4] === 0x39) && bytes[5] === 0x61) return "image/gif";
  if (starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50)) return "image/webp";
  return null;
}

/** The bytes that a data: address carries. Null: it is none, or not in base64. */
export function dataOf(address: string): Uint8Array | null {
  const head = /^data:image\/[a-z0-9.+-]{1,20};base64,/i.exec(address.slice(0, 60))?.[0];
  // A third more characters than bytes: what is surely too large is not decoded.
  if (!head || address.length > pictureLimits.bytes * 1.4) return null;
  try {
    return Uint8Array.from(atob(address.slice(head.length)), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
