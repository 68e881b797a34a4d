// What the page sends to attach a picture to a caption, and what it is answered.
import { z } from "zod";
import type { CommandId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";

/** The JSON in the form's field "command"; the field "picture" holds the file. */
export const pictureForm = z.object({ commandId: idOf<CommandId>(), block: z.string().min(1).max(64) });

export const pictureRefusals = ["no_picture", "missing", "forbidden", "signed_out", "invalid"] as const;
export type PictureRefusal = (typeof pictureRefusals)[number];

/** What POST /api/articles/ID/pictures answers. */
export const pictureAnswer = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), file: z.string() }),
  z.object({ ok: z.literal(false), reason: z.enum(pictureRefusals) }),
]);
