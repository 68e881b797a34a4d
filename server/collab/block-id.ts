// Ids of blocks: short, for they stand on every block of the page, and random, for two
// people may split blocks at once.
import { randomInt } from "node:crypto";

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A new block id: twelve letters and digits, about 62 random bits. */
export function newBlockId(): string {
  return Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join("");
}
