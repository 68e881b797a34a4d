// Acts on the names file that are no act on an article: writing an entity, saying that two are one, putting one away.
import { z } from "zod";
import { entityContent } from "#lib/entity/entity-schema.ts";
import type { CommandId, EntityId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";

const envelope = { id: idOf<CommandId>(), entityId: idOf<EntityId>() };

export const saveEntity = z.object({
  ...envelope,
  /** As it was when the person began: refused as "stale" when somebody changed it since. Null: it is new, under this id. */
  version: z.int().min(1).nullable(),
  content: entityContent,
});
export type SaveEntity = z.infer<typeof saveEntity>;

/** `entityId` is the same one as `intoId` from now on; with `isBack` it is one of its own again. */
export const mergeEntities = z.object({ ...envelope, intoId: idOf<EntityId>(), isBack: z.boolean() });
export type MergeEntities = z.infer<typeof mergeEntities>;

/** Not listed and not found in texts any more; with `isBack` again. */
export const archiveEntity = z.object({ ...envelope, isBack: z.boolean() });
export type ArchiveEntity = z.infer<typeof archiveEntity>;
