// What the page that replaces a text sends and hears: first to look at what would happen, then
// to do it. Both go to POST /api/articles/ID/text as one form; the field "source" holds a revised
// copy as in loading.
import { z } from "zod";
import { limits } from "#lib/article/article.ts";
import { language } from "#lib/article/article-schema.ts";
import { draftNote } from "#lib/formats/draft/draft-answer.ts";
import { loadRefusals } from "#lib/formats/draft/load-form.ts";
import type { CommandId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { diffRow } from "#lib/revision/diff-rows.ts";
import { outcome } from "#lib/revision/outcome.ts";

const digest = z.string().max(64);

/** What is to stand in the text's place; a file name of null: it was pasted. */
export const replacement = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("copy"), fileName: z.string().max(255).nullable() }),
  z.object({ kind: z.literal("version"), versionId: z.string().max(64) }),
]);

/** The JSON in the form's field "command"; `seen` is what looking answered. */
export const replaceForm = z.discriminatedUnion("step", [
  z.object({ step: z.literal("look"), from: replacement }),
  z.object({ step: z.literal("do"), from: replacement, commandId: idOf<CommandId>(), seen: z.array(z.tuple([digest, digest, digest])).max(limits.blocks) }),
]);
export type ReplaceForm = z.infer<typeof replaceForm>;

/**
 * Why a text was not replaced. "same": nothing would change; "missing": no such article or version; "stale": it was
 * being typed in so fast that the text could not be kept first; "unavailable": the text cannot be read now.
 */
export const replaceRefusals = [...loadRefusals, "same", "missing", "stale", "unavailable"] as const;
export type ReplaceRefusal = (typeof replaceRefusals)[number];

const refused = z.object({ ok: z.literal(false), reason: z.enum(replaceRefusals) });

export const lookAnswer = z.union([refused, z.object({
  ok: z.literal(true), outcome, rows: z.array(diffRow),
  seen: z.array(z.tuple([z.string(), z.string(), z.string()])),
  notes: z.array(draftNote),
  /** The copy's language where it is not the article's. */
  otherLanguage: language.nullable(),
  /** So little of the text stays that it may be another article. */
  isStrange: z.boolean(),
})]);
export type Look = Extract<z.infer<typeof lookAnswer>, { ok: true }>;

export const doAnswer = z.union([refused, z.object({ ok: z.literal(true), number: z.int(), before: z.object({ id: z.string(), number: z.int() }), outcome })]);
export type Done = Extract<z.infer<typeof doAnswer>, { ok: true }>;
