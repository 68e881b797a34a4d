// Hashing without crypto.subtle: a newsroom's plain-HTTP network is no secure context,
// and what is derived while painting cannot wait for a promise.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

const utf8 = new TextEncoder();

/** SHA-256 in lower-case hex. Text is hashed as UTF-8; a lone surrogate counts as U+FFFD. */
export function sha256Hex(text: string | Uint8Array): string {
  return bytesToHex(sha256(typeof text === "string" ? utf8.encode(text) : text));
}
