// A newsroom's own words: what it is called, its clock and language, its kinds and keys. One JSON value a
// setting; a value that cannot be read counts as not set, so that no stored word can break every page.
import { sharedKeys } from "#lib/newsroom/keys.ts";
import type { House, OwnKind } from "#lib/newsroom/house-schema.ts";

/** Lines under the words of an own kind. */
export const ownLines = ["solid", "double", "dotted", "dashed", "wavy"] as const;
export type OwnLine = (typeof ownLines)[number];
export type HouseField = keyof House;

/** Keys that two things would share under these settings. */
export function clashingKeys({ keys, ownKinds }: Pick<House, "keys" | "ownKinds">): string[] {
  return sharedKeys(keys, ownKinds.flatMap((one) => (one.key && !one.isRetired ? [one.key] : [])));
}

/** Own kinds that may still be given, in the newsroom's order. */
export function openKinds(ownKinds: readonly OwnKind[]): OwnKind[] {
  return ownKinds.filter((one) => !one.isRetired);
}
