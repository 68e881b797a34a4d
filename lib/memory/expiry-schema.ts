// The schemas of expiry.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { kinds } from "#lib/annotation/kind.ts";
import { isPartialDate } from "#lib/memory/expiry.ts";

/** Days by kind; a kind that is absent never expires. */
export const lasts = z.partialRecord(z.enum(kinds), z.int().min(1).max(3_650));
export type Lasts = z.infer<typeof lasts>;

/** The day a check speaks of, as a partial date. */
export const asOfDate = z.string().refine(isPartialDate);
