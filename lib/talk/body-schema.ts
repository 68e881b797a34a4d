// The schemas of body.ts, apart from it: a page that only names these things is sent none.
import type { z } from "zod";
import { longestComment, mentionsIn, mostMentions } from "#lib/talk/body.ts";
import { shortText } from "#lib/text/typed-text-schema.ts";

/** What a comment may be: something, in NFC, and not all of the newsroom mentioned. */
export const commentBody = shortText(longestComment).refine((body) => mentionsIn(body).length <= mostMentions, "Too many mentions.");
export type CommentBody = z.infer<typeof commentBody>;
