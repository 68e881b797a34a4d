// What a newsroom says in public of what it found: which findings leave the house at all, under which words, and
// where on a scale from 1 to 5. A finding that is not listed does not leave; at first none does.

/** Findings that can be said in public; the others are about how the desk works. */
export const publicFindings = ["confirmed", "wrong", "unsupported", "conflicting"] as const;
export type PublicFinding = (typeof publicFindings)[number];

export const worstRating = 1;
export const bestRating = 5;

/** Where a form begins. */
export const suggestedValues: Record<PublicFinding, number> = { confirmed: 5, wrong: 1, unsupported: 2, conflicting: 3 };
