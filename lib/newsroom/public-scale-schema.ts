// The schemas of public-scale.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { shortText } from "#lib/text/typed-text-schema.ts";
import { publicFindings, worstRating, bestRating } from "#lib/newsroom/public-scale.ts";

export const publicScale = z.array(z.object({
  finding: z.enum(publicFindings),
  label: shortText(60),
  value: z.int().min(worstRating).max(bestRating),
})).max(publicFindings.length).refine((all) => new Set(all.map(({ finding }) => finding)).size === all.length);
export type PublicScale = z.infer<typeof publicScale>;
