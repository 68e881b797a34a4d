// The schemas of details.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { safeHref } from "#lib/article/href.ts";
import { partialDate } from "#lib/article/article-schema.ts";
import { typedText } from "#lib/text/typed-text.ts";
import { shortText } from "#lib/text/typed-text-schema.ts";
import { articleTypeId } from "#lib/workflow/article-type-schema.ts";
import { longestLimit, origins } from "#lib/article/details.ts";

export const origin = z.enum(origins);

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

/** Everything as it stands. */
export const articleDetails = z.object(fields);
export type ArticleDetails = z.infer<typeof articleDetails>;

/** Only what a person changed, so that two who fill in different fields do not undo each other. */
export const detailChanges = z.object(fields).partial().refine((given) => Object.keys(given).length > 0);
export type DetailChanges = z.infer<typeof detailChanges>;
