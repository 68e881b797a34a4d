// Bytes to characters without guessing: UTF-8 must be valid, UTF-16 must say so by its mark
// or by the pattern of its zero bytes. What is neither is refused; a wrong guess would put
// wrong letters into names without anybody noticing.

export type Decoded =
  | { ok: true; text: string; encoding: "utf-8" | "utf-16le" | "utf-16be" }
  | { ok: false; reason: "binary" | "encoding" };

/** First bytes of files that are no plain text: PDF, ZIP (docx), OLE (doc), RTF, PNG, JPEG, GIF. */
const signatures = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], [0x50, 0x4b, 0x03, 0x04], [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66], [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

function tryDecode(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be"): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Latin text in UTF-16 has a zero in most of its high bytes and hardly ever one in a low byte. */
function zeroPattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = Math.min(bytes.length, 65_536) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const pairs = sample / 2;
  if (odd > pairs * 0.4 && even <= pairs * 0.01) return "utf-16le";
  if (even > pairs * 0.4 && odd <= pairs * 0.01) return "utf-16be";
  return null;
}

/** The text of a .txt file, without its byte order mark. "binary": no text at all; "encoding": text in letters that cannot be told. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (signatures.some((signature) => startsWith(bytes, signature))) return { ok: false, reason: "binary" };
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    const encoding = bytes[0] === 0xff ? "utf-16le" : "utf-16be";
    const text = tryDecode(bytes, encoding);
    return text === null ? { ok: false, reason: "encoding" } : accept(text, encoding);
  }
  if (bytes.includes(0)) {
    const encoding = bytes.length % 2 === 0 ? zeroPattern(bytes) : null;
    const text = encoding && tryDecode(bytes, encoding);
    return encoding && text !== null ? accept(text, encoding) : { ok: false, reason: "binary" };
  }
  const text = tryDecode(bytes, "utf-8");
  if (text !== null) return accept(text, "utf-8");
  return { ok: false, reason: controlShare(new TextDecoder("latin1").decode(bytes.subarray(0, 65_536))) > 0.02 ? "binary" : "encoding" };
}

function accept(text: string, encoding: "utf-8" | "utf-16le" | "utf-16be"): Decoded {
  if (text.includes("\0") || controlShare(text) > 0.02) return { ok: false, reason: "binary" };
  return { ok: true, text, encoding };
}

function controlShare(text: string): number {
  // eslint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = text.match(/[\u0001-\u0008\u000e-\u0019\u001c-\u001f\u007f]/g)?.length ?? 0;
  return text.length === 0 ? 0 : controls / text.length;
}
