// What kinds of article a newsroom prints, and what it asks of each before sign-off: its checklists. A short list is
// shipped; a newsroom renames, adds, and asks for more or less.
import { z } from "zod";
import { shortText } from "#lib/text/typed-text.ts";

/** What a checklist can ask, in the order in which it is gone through. */
export const checklistEntries = ["names", "figures", "quotes", "captions", "links", "headline", "legal"] as const;
export type ChecklistEntry = (typeof checklistEntries)[number];

/** Whose evidence is not in the article: a person says so. The others are answered by the article and by nobody's hand. */
export const tickedEntries = ["headline", "legal"] as const satisfies ChecklistEntry[];
export type TickedEntry = (typeof tickedEntries)[number];

export const askLevels = ["off", "advised", "required"] as const;
export type AskLevel = (typeof askLevels)[number];
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

/** Those shipped, by id; their names are in messages under "checklist.types". */
export const shippedTypes = ["news", "feature", "interview", "investigation", "photo"] as const;

// One column an entry, in the order of checklistEntries. R: required, a: advised.
const asked: Record<(typeof shippedTypes)[number], string> = {
  news:          "R R R R a R a",
  feature:       "R R R R a R a",
  interview:     "R a R R a R a",
  investigation: "R R R R R R R",
  photo:         "R a a R a R a",
};

/** The checklists as shipped. */
export const shippedChecklists: readonly ArticleType[] = shippedTypes.map((id) => ({ id, label: null, asks: asksOf(asked[id]) }));

/** What is asked of a type that a newsroom has just added. */
export const newAsks: ArticleType["asks"] = asksOf("R R R R a R a");

function asksOf(letters: string): ArticleType["asks"] {
  const [names, figures, quotes, captions, links, headline, legal] = letters.split(" ").map((letter): AskLevel => (letter === "R" ? "required" : letter === "a" ? "advised" : "off"));
  const or = (found: AskLevel | undefined) => found ?? "off";
  return { names: or(names), figures: or(figures), quotes: or(quotes), captions: or(captions), links: or(links), headline: or(headline), legal: or(legal) };
}
