// What the page "load an article" sends beside the file itself; the same shape on both sides.
import { typedText } from "#lib/text/typed-text.ts";
import { z } from "zod";
import { limits } from "#lib/article/article.ts";
import { language, partialDate } from "#lib/article/article-schema.ts";
import { chosenBlockKinds, type BlockKind } from "#lib/article/block.ts";
import { blockKind } from "#lib/article/block-schema.ts";
import { type DraftBlock, type SourceRefusal, sourceRefusals } from "#lib/formats/draft/draft.ts";
import type { CommandId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";

/** The JSON in the form's field "command"; the field "source" holds the file as it is, or what was pasted as text/plain or text/html, the field "convertFrom" the old encoding it is in. */
export const loadForm = z.object({
  commandId: idOf<CommandId>(),
  /** One a block, in order; null takes what the text suggests. */
  kinds: z.array(blockKind).max(limits.blocks).nullable(),
  /** Empty: the title block's words, else the first words of the text. */
  title: z.string().max(500).transform(typedText),
  language,
  eventDate: partialDate.nullish(),
  /** Null: it was pasted. */
  fileName: z.string().max(255).nullish(),
});
export type LoadForm = z.infer<typeof loadForm>;

/** Why an article was not loaded. "changed": the text has other blocks than the page showed. */
export const loadRefusals = [...sourceRefusals, "signed_out", "forbidden", "changed", "invalid"] as const;
export type LoadRefusal = SourceRefusal | "signed_out" | "forbidden" | "changed" | "invalid";

/** What POST /api/articles answers. */
export const loadAnswer = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), articleId: z.string() }),
  z.object({ ok: z.literal(false), reason: z.enum(loadRefusals) }),
]);

/**
 * The blocks with the kinds a person chose. Null when the choice does not fit these blocks: another number of them, a
 * list item or table cell where the text has none, or a picture that is no caption.
 */
export function chooseKinds<T extends Pick<DraftBlock, "kind" | "picture">>(blocks: readonly T[], kinds: readonly BlockKind[] | null): T[] | null {
  if (kinds === null) return [...blocks];
  if (kinds.length !== blocks.length) return null;
  const chosen: T[] = [];
  for (const [index, block] of blocks.entries()) {
    const kind = kinds[index] ?? block.kind;
    if (kind !== block.kind && !chosenBlockKinds.some((known) => known === kind)) return null;
    if (kind !== block.kind && block.picture) return null;
    chosen.push({ ...block, kind });
  }
  return chosen;
}
