// What the browser sends and gets when a file of annotations comes in: looked at first, then done.
import { z } from "zod";
import { leftWhat } from "#lib/formats/annotations/annotated.ts";
import { fileRefusals, refusedWhy } from "#lib/formats/annotations/incoming.ts";
import { importFormats } from "#lib/formats/annotations/read-files.ts";
import { kind } from "#lib/annotation/kind-schema.ts";

/** What such files are called; a file is known by its content. */
export const importEndings = [".json", ".jsonld", ".jsonl", ".ann", ".txt", ".zip"] as const;

/** Most files of one import, and what is shown of a preview; the numbers count all. */
export const mostFiles = 20;
export const shownRows = 500;

/** "position": at the place the file names; "quote": found by its words; "known": it came in before, or stands there already. */
export const importOutcomes = ["position", "quote", "known", "refused"] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

const row = z.object({
  quote: z.string(), kind: kind.nullable(), note: z.string().nullable(), creator: z.string().nullable(),
  outcome: z.enum(importOutcomes), reason: z.enum(refusedWhy).nullable(),
});
export type ImportRow = z.infer<typeof row>;

const answer = z.object({
  ok: z.literal(true),
  format: z.enum(importFormats),
  counts: z.object({ position: z.int(), quote: z.int(), known: z.int(), refused: z.int() }),
  /** In the order of the file, refused ones first; no more than are shown. */
  rows: z.array(row),
  /** What the file says and does not come in. */
  left: z.array(z.object({ what: z.enum(leftWhat), count: z.int() })),
});
export type ImportReport = z.infer<typeof answer>;

export const importRefusals = [...fileRefusals, "missing", "forbidden", "signed_out", "invalid", "unavailable", "disk"] as const;
export type ImportRefusal = (typeof importRefusals)[number];

export const importAnswer = z.discriminatedUnion("ok", [answer, z.object({ ok: z.literal(false), reason: z.enum(importRefusals) })]);
export type ImportResult = z.infer<typeof importAnswer>;
