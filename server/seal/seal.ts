// Seals a text for the database: AES-256-GCM, bound to the source it belongs to, so that a sealed row cannot be put under another one.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { SourceKey } from "#server/seal/source-keys.ts";

const cipher = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

export interface Sealed {
  /** Nonce, tag, text. */
  sealed: Uint8Array<ArrayBuffer>;
  keyId: string;
}

export function seal({ id, bytes }: SourceKey, sourceId: string, text: string): Sealed {
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, bytes, nonce).setAAD(Buffer.from(sourceId));
  const body = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
  return { sealed: new Uint8Array(Buffer.concat([nonce, sealing.getAuthTag(), body])), keyId: id };
}

/** Null: its key is not among these, or the row was changed or belongs to another source. */
export function unseal(keys: readonly SourceKey[], sourceId: string, { sealed, keyId }: { sealed: Uint8Array; keyId: string }): string | null {
  const key = keys.find(({ id }) => id === keyId);
  if (!key || sealed.length < nonceLength + tagLength) return null;
  const opening = createDecipheriv(cipher, key.bytes, sealed.subarray(0, nonceLength), { authTagLength: tagLength }).setAAD(Buffer.from(sourceId)).setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  try {
    return Buffer.concat([opening.update(sealed.subarray(nonceLength + tagLength)), opening.final()]).toString("utf8");
  } catch {
    return null;
  }
}
