// A draft as the server hands it to the page that asked for it: everything but the pictures.
import { z } from "zod";
import { language } from "#lib/article/article-schema.ts";
import { blockKind } from "#lib/article/block-schema.ts";
import type { Draft, DraftBlock, DraftMark, Note } from "#lib/formats/draft/draft.ts";
import { loadRefusals } from "#lib/formats/draft/load-form.ts";
import { legacyEncodings } from "#lib/text/legacy.ts";

const count = z.int().min(0);
const range = { from: count, to: count };

const mark: z.ZodType<DraftMark> = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["bold", "italic"]), ...range }),
  z.object({ type: z.literal("link"), href: z.string(), ...range }),
]);

const block: z.ZodType<DraftBlock> = z.object({
  kind: blockKind, suggested: z.boolean(), text: z.string(), marks: z.array(mark),
  list: z.object({ type: z.enum(["bullet", "ordered"]), level: count, start: count.nullable() }).optional(),
  cell: z.object({ row: count, column: count, columns: count, span: count, isHeader: z.boolean() }).optional(),
  picture: z.object({ carried: count.nullable(), stored: z.string().nullable(), alt: z.string() }).optional(),
});

const counted = z.enum([
  "normalised", "invisible_removed", "controls_removed", "lines_joined", "images_dropped", "pictures_missing", "links_dropped", "deletions_dropped",
  "comments_dropped", "comments_kept", "changes_kept",
]);
/** What was done to a text on the way in. */
export const draftNote: z.ZodType<Note> = z.union([
  z.object({ kind: counted, count }),
  z.object({ kind: z.literal("encoding"), encoding: z.enum(["utf-16le", "utf-16be"]) }),
  z.object({ kind: z.enum(["legacy", "converted"]), encoding: z.enum(legacyEncodings) }),
]);

const draft: z.ZodType<Draft> = z.object({ blocks: z.array(block), title: z.string(), language, words: count, notes: z.array(draftNote) });

/** What POST /api/drafts answers. */
export const draftAnswer = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), draft }),
  z.object({ ok: z.literal(false), reason: z.enum(loadRefusals) }),
]);
