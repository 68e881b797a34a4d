// The schemas of article.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { stages } from "#lib/article/stages.ts";
import { languages } from "#lib/article/article.ts";

export const stage = z.enum(stages);
export const language = z.enum(languages);

/** A partial calendar date: 2021, 2021-12 or 2021-12-27. */
export const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
