// Files kept as evidence: pictures, PDF, sound. Known by their first bytes, never by their name.
import { pictureKind, pictureTypes } from "#lib/formats/picture.ts";

export const soundTypes = ["audio/mpeg", "audio/wav", "audio/ogg", "audio/flac", "audio/mp4", "audio/webm"] as const;
export const evidenceTypes = [...pictureTypes, "application/pdf", ...soundTypes] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** How large a file may be, in megabytes: what a newsroom chooses from. A recording of a meeting is larger than any document. */
export const fileLimits = [5, 10, 20] as const;
export const soundLimits = [20, 50, 100, 200] as const;

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const at = (bytes: Uint8Array, offset: number, text: string) => ascii(text).every((code, index) => bytes[offset + index] === code);
// Recordings of telephones are files of the same family as films: what is heard of them is kept, nothing else is shown.
const soundBrands = ["M4A ", "M4B ", "mp41", "mp42", "isom", "iso2", "3gp4", "3gp5", "3gp6"];

/** Bytes of a file's beginning that its type is known by. */
export const headLength = 64;

export function isSound(type: EvidenceType): boolean {
  return soundTypes.some((one) => one === type);
}

/** A file's type from its bytes, of which the first `headLength` are enough. Null: none of the kinds that are kept. */
export function evidenceType(bytes: Uint8Array): EvidenceType | null {
  const picture = pictureKind(bytes);
  if (picture) return picture;
  if (at(bytes, 0, "%PDF-")) return "application/pdf";
  if (at(bytes, 0, "RIFF") && at(bytes, 8, "WAVE")) return "audio/wav";
  if (at(bytes, 0, "OggS")) return "audio/ogg";
  if (at(bytes, 0, "fLaC")) return "audio/flac";
  if (at(bytes, 4, "ftyp") && soundBrands.some((brand) => at(bytes, 8, brand))) return "audio/mp4";
  if ([0x1a, 0x45, 0xdf, 0xa3].every((byte, index) => bytes[index] === byte)) return "audio/webm";
  return at(bytes, 0, "ID3") || isMp3Frame(bytes) ? "audio/mpeg" : null;
}

/** The head of a frame of MPEG audio, layer III. */
function isMp3Frame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xe6) === 0xe2 && third >> 4 !== 0xf && (third & 0x0c) !== 0x0c;
}
