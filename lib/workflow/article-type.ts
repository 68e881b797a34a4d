// What kinds of article a newsroom prints, and what it asks of each before sign-off: its checklists. A short list is
// shipped; a newsroom renames, adds, and asks for more or less.
import type { ArticleType } from "#lib/workflow/article-type-schema.ts";

/** What a checklist can ask, in the order in which it is gone through. */
export const checklistEntries = ["names", "figures", "quotes", "captions", "links", "headline", "legal"] as const;
export type ChecklistEntry = (typeof checklistEntries)[number];

/** Whose evidence is not in the article: a person says so. The others are answered by the article and by nobody's hand. */
export const tickedEntries = ["headline", "legal"] as const satisfies ChecklistEntry[];
export type TickedEntry = (typeof tickedEntries)[number];

export const askLevels = ["off", "advised", "required"] as const;
export type AskLevel = (typeof askLevels)[number];

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
