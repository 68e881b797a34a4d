// The secret of a one-time link: only the link itself holds it, the database holds its hash.
import { createHash, randomBytes } from "node:crypto";

/** 256 bits of chance, fit for an address: 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What of a token is stored: SHA-256, hex. Without salt or stretching, since nobody guesses 256 bits. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
