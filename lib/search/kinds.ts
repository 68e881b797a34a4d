// What the desk can be searched for.

/** In the order in which they are shown. */
export const searchKinds = ["article", "passage", "item", "check", "source", "entity", "comment"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What is offered to whoever is still typing: what has a name or a place of its own. */
export const suggestedKinds: readonly SearchKind[] = ["article", "entity", "source", "item", "check", "passage", "comment"];
