/** What a source can be. */
export const sourceKinds = ["document", "official", "person", "recording", "page", "observation"] as const;
export type SourceKind = (typeof sourceKinds)[number];
