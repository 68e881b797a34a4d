// The attribute name under which the editor's Yjs binding keeps a mark that may overlap others of its type:
// "anno--" and a hash of the mark as JSON. The binding does not export it, so it is
// made here byte for byte; a test holds it against the binding itself.
import { sha256 } from "@noble/hashes/sha2.js";

const prefix = "anno--";
const hashBytes = 6;

/** The attribute name of one annotation's mark in a Y.XmlText. */
export function annoName(id: string): string {
  const digest = sha256(encodeAny({ type: "anno", attrs: { id } }));
  const folded = digest.slice(0, hashBytes);
  digest.forEach((byte, at) => {
    if (at >= hashBytes) folded[at % hashBytes] = (folded[at % hashBytes] ?? 0) ^ byte;
  });
  return prefix + Buffer.from(folded).toString("base64");
}

/** Whether an attribute of a Y.XmlText is an annotation's mark. */
export function isAnnoName(name: string): boolean {
  return name.startsWith(prefix);
}

type Encodable = string | { [key: string]: Encodable };

/** lib0's encoding of strings and plain objects: a tag byte, a length, the content. */
function encodeAny(value: Encodable): Uint8Array {
  const bytes: number[] = [];
  const length = (count: number) => {
    for (; count > 0x7f; count = Math.floor(count / 128)) bytes.push(0x80 | (count & 0x7f));
    bytes.push(count);
  };
  const text = (content: string) => {
    const encoded = Buffer.from(content, "utf8");
    length(encoded.length);
    bytes.push(...encoded);
  };
  const any = (content: Encodable) => {
    if (typeof content === "string") {
      bytes.push(119);
      text(content);
      return;
    }
    const entries = Object.entries(content);
    bytes.push(118);
    length(entries.length);
    for (const [key, inner] of entries) {
      text(key);
      any(inner);
    }
  };
  any(value);
  return Uint8Array.from(bytes);
}
