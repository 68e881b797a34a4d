// Kinds of annotation. An annotation whose kind must be checked is an item.

export const kinds = [
  "claim", "person", "organisation", "place", "date", "number", "quote", "acronym", "image", "style", "note",
] as const;
export type Kind = (typeof kinds)[number];

const unchecked: readonly Kind[] = ["style", "note"];

/** Whether annotations of this kind are items, so that each must be checked. */
export function isItemKind(value: Kind): boolean {
  return !unchecked.includes(value);
}
