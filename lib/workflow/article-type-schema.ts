// The schemas of article-type.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { shortText } from "#lib/text/typed-text-schema.ts";
import { askLevels } from "#lib/workflow/article-type.ts";

const level = z.enum(askLevels);

export const articleTypeId = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const articleType = z.object({
  id: articleTypeId,
  /** Null: as shipped, by the name the interface has for it. */
  label: shortText(40).nullable(),
  asks: z.object({ names: level, figures: level, quotes: level, captions: level, links: level, headline: level, legal: level }),
});
export type ArticleType = z.infer<typeof articleType>;

export const articleTypes = z.array(articleType).max(20).refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "A type twice.");
