// The desk's filter as its address says it.
import { z } from "zod";
import { stage } from "#lib/article/article-schema.ts";
import { shelves, type DeskFilter } from "#lib/article/desk-filter.ts";

const address = z.object({
  show: z.enum(shelves).catch("desk"),
  stage: stage.nullable().catch(null),
  mine: z.literal("1").nullable().catch(null),
  q: z.string().transform((text) => text.normalize("NFC").trim().slice(0, 200)).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  view: z.enum(["list", "board"]).catch("list"),
});

/** Reads the address; what it cannot mean counts as not said. */
export function deskFilterOf(params: Record<string, string | string[] | undefined>): DeskFilter {
  const { show, mine, q, ...rest } = address.parse(params);
  return { ...rest, shelf: show, isMine: mine !== null, words: q };
}
