// What the desk can be searched for.

/** In the order in which they are shown. */
export const searchKinds = ["article", "passage", "item", "check", "source", "entity", "comment"] as const;
export type SearchKind = (typeof searchKinds)[number];
