// The pictures of an HTML text. One that came along (as a data: address, or beside the text) is
// kept; one that would have to be fetched is not: fetching it would tell its server who reads what.
import { isFileHash } from "#lib/article/block-attributes.ts";
import type { DraftPicture } from "#lib/formats/draft/draft.ts";
import { dataOf, pictureLimits, pictureType, type PictureFile } from "#lib/formats/picture.ts";

/** A picture drawn no larger than this, in pixels, is an ornament or counts visits. */
const smallest = 32;
const longestAlt = 500;

type Attributes = readonly { name: string; value: string }[];

export interface PictureShelf {
  pictures: PictureFile[];
  /** What an img element is; null for an ornament. A "letter" is a pictograph that a page drew as a picture. */
  take(attributes: Attributes): { kind: "picture"; picture: DraftPicture } | { kind: "letter"; text: string } | null;
}

/** A shelf for the pictures of one text; `parts` are those that came beside it, by address. */
export function pictureShelf(parts: ReadonlyMap<string, Uint8Array>): PictureShelf {
  const pictures: PictureFile[] = [];
  const known = new Map<string, number | null>();
  let together = 0;

  function carry(source: string): number | null {
    const bytes = parts.get(source) ?? dataOf(source);
    const type = bytes && pictureType(bytes);
    if (!type || pictures.length >= pictureLimits.count || together + bytes.length > pictureLimits.together) return null;
    together += bytes.length;
    return pictures.push({ type, bytes }) - 1;
  }

  return {
    pictures,
    take(attributes) {
      const attribute = (name: string) => attributes.find((each) => each.name === name)?.value ?? "";
      const alt = attribute("alt").slice(0, longestAlt).toWellFormed().normalize("NFC").replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
      if (/^\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\u{1f3fb}-\u{1f3ff}]{0,4}$/u.test(alt)) return { kind: "letter", text: alt };
      if (isTiny(attribute("width")) || isTiny(attribute("height"))) return null;
      const source = attribute("src");
      if (!known.has(source)) known.set(source, carry(source));
      const stored = /^\/api\/pictures\/([0-9a-f]{64})$/.exec(source)?.[1];
      return { kind: "picture", picture: { carried: known.get(source) ?? null, stored: isFileHash(stored) ? stored : null, alt } };
    },
  };
}

function isTiny(length: string): boolean {
  const pixels = Number.parseFloat(length);
  return pixels >= 0 && pixels <= smallest && !length.includes("%");
}
