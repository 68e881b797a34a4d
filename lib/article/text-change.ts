// Who changed which words of an article, and when: what the log of its text says, in plain data.
import { z } from "zod";
import type { UserId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";

/** How an update of the text came about. */
export const textCauses = ["typed", "load", "words", "kind", "picture", "revision", "mark"] as const;
export type TextCause = (typeof textCauses)[number];

export const textChange = z.object({
  kind: z.enum(["added", "removed"]),
  /** Whole words as they stand (added), or as they stood (removed); words that touch are told together. */
  words: z.string(),
  /** The block, counted from 0 in the text at `logSeq`, and its id, which may be empty. */
  block: z.int(),
  blockId: z.string(),
  /** Where the words stand in the block's text, in UTF-16 units; for removed words both are the place they are gone from. */
  from: z.int(),
  to: z.int(),
  /** Null: the log does not know. */
  byId: idOf<UserId>().nullable(),
  byName: z.string().nullable(),
  cause: z.enum(textCauses).nullable(),
  /** ISO 8601, of the last update that had to do with it. */
  at: z.string(),
  /** The entry of the log in which that is. */
  seq: z.int(),
});
export type TextChange = z.infer<typeof textChange>;

/** How many annotations somebody made meanwhile that are still there. */
export const annotationsMade = z.object({ byId: idOf<UserId>(), byName: z.string(), count: z.int() });

/** The answer of /api/articles/ID/changes. */
export const articleChanges = z.object({
  since: z.int(), logSeq: z.int(), changes: z.array(textChange), annotations: z.array(annotationsMade),
});
export type ArticleChanges = z.infer<typeof articleChanges>;

export interface TextChanges {
  /** The entry from which on changes are told: as asked, later where the log no longer goes back so far. */
  since: number;
  /** The entry up to which they are told; the places are those of the text at this entry. */
  logSeq: number;
  /** In text order. Words that came and went between the two are not told, nor those that only moved to another block with a break. */
  changes: TextChange[];
}
