// What an article is besides its text.

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

/** Limits of one article: refused beyond them when it is loaded. */
export const limits = { bytes: 20 * 1024 * 1024, words: 500_000, blocks: 50_000 } as const;
