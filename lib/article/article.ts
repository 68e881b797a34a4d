// What an article is besides its text.
import { z } from "zod";
import { stages } from "#lib/article/stages.ts";

export const stage = z.enum(stages);

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];
export const language = z.enum(languages);

/** A partial calendar date: 2021, 2021-12 or 2021-12-27. */
export const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/** Limits of one article: refused beyond them when it is loaded. */
export const limits = { bytes: 20 * 1024 * 1024, words: 500_000, blocks: 50_000 } as const;
