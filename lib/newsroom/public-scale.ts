// What a newsroom says in public of what it found: which findings leave the house at all, under which words, and
// where on a scale from 1 to 5. A finding that is not listed does not leave; at first none does.
import { z } from "zod";
import { shortText } from "#lib/text/typed-text.ts";

/** Findings that can be said in public; the others are about how the desk works. */
export const publicFindings = ["confirmed", "wrong", "unsupported", "conflicting"] as const;
export type PublicFinding = (typeof publicFindings)[number];

export const worstRating = 1;
export const bestRating = 5;

export const publicScale = z.array(z.object({
  finding: z.enum(publicFindings),
  label: shortText(60),
  value: z.int().min(worstRating).max(bestRating),
})).max(publicFindings.length).refine((all) => new Set(all.map(({ finding }) => finding)).size === all.length);
export type PublicScale = z.infer<typeof publicScale>;

/** Where a form begins. */
export const suggestedValues: Record<PublicFinding, number> = { confirmed: 5, wrong: 1, unsupported: 2, conflicting: 3 };
