// Changing what is said of a source, and saying that two are one.
import { z } from "zod";
import type { CommandId, SourceId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { sourceKinds } from "#lib/source/source-kind.ts";
import { optionalText, shortText } from "#lib/text/typed-text-schema.ts";

export const editSource = z.object({
  id: idOf<CommandId>(), sourceId: idOf<SourceId>(),
  /** As it was when the person began: refused as "stale" when somebody changed it since. */
  version: z.int().min(1),
  kind: z.enum(sourceKinds), isPrimary: z.boolean(), title: shortText(500), reference: optionalText(2_000), note: optionalText(4_000), group: optionalText(200),
});
export type EditSource = z.infer<typeof editSource>;

/** What rests on `sourceId` rests on `intoId` from now on; with `isBack` as it did before. */
export const mergeSources = z.object({ id: idOf<CommandId>(), sourceId: idOf<SourceId>(), intoId: idOf<SourceId>(), isBack: z.boolean() });
export type MergeSources = z.infer<typeof mergeSources>;
