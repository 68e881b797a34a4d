// What is said of an article beside its text, in the strip above it: all of it may stay empty but the title.
import { z } from "zod";
import { safeHref } from "#lib/article/href.ts";
import { partialDate } from "#lib/article/article.ts";
import { shortText, typedText } from "#lib/text/typed-text.ts";
import { articleTypeId } from "#lib/workflow/article-type.ts";

export const origins = ["own", "agency", "official"] as const;
export type Origin = (typeof origins)[number];
export const origin = z.enum(origins);

/** Words; more than an article may have at all is no limit. */
export const longestLimit = 500_000;

const line = z.string().max(200).transform((text) => typedText(text) || null).nullable();

/** Where readers find it: http or https, never another scheme. */
const publicAddress = z.string().max(2_000).transform((text, context) => {
  const href = safeHref(text);
  if (href !== null && /^https?:/.test(href)) return href;
  context.addIssue({ code: "custom" });
  return z.NEVER;
}).nullable();

const fields = {
  /** A title block in the text overrules it, a moment after each edit. */
  title: shortText(300),
  section: line,
  /** Of the newsroom's types; one that it has no more is as good as none. */
  type: articleTypeId.nullable(),
  author: line,
  origin: origin.nullable(),
  eventDate: partialDate.nullable(),
  issueDate: partialDate.nullable(),
  /** ISO instant, UTC. */
  deadlineAt: z.iso.datetime().nullable(),
  lengthLimit: z.int().min(1).max(longestLimit).nullable(),
  publicUrl: publicAddress,
};

export const detailNames = ["title", "section", "type", "author", "origin", "eventDate", "issueDate", "deadlineAt", "lengthLimit", "publicUrl"] as const satisfies (keyof typeof fields)[];
export type DetailName = (typeof detailNames)[number];

/** Everything as it stands. */
export const articleDetails = z.object(fields);
export type ArticleDetails = z.infer<typeof articleDetails>;

/** Only what a person changed, so that two who fill in different fields do not undo each other. */
export const detailChanges = z.object(fields).partial().refine((given) => Object.keys(given).length > 0);
export type DetailChanges = z.infer<typeof detailChanges>;
