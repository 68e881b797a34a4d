// What is said of an article beside its text, in the strip above it: all of it may stay empty but the title.
import type { ArticleDetails } from "#lib/article/details-schema.ts";

export const origins = ["own", "agency", "official"] as const;
export type Origin = (typeof origins)[number];

/** Words; more than an article may have at all is no limit. */
export const longestLimit = 500_000;

export const detailNames = ["title", "section", "type", "author", "origin", "eventDate", "issueDate", "deadlineAt", "lengthLimit", "publicUrl"] as const satisfies (keyof ArticleDetails)[];
export type DetailName = (typeof detailNames)[number];
