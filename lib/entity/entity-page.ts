// One entity with everything its page shows, as its reader may know it.
import { z } from "zod";
import type { ChangeKind } from "#lib/entity/change.ts";
import type { EntityKind, KnownEntity } from "#lib/entity/entity.ts";
import type { EntityContent } from "#lib/entity/entity-schema.ts";
import type { ArticleId, EntityId, SourceId } from "#lib/id.ts";

export interface EntityPage {
  id: EntityId;
  version: number;
  /** Its own rows, which are edited; `known` has those of what was merged into it as well. */
  own: EntityContent;
  known: KnownEntity;
  isArchived: boolean;
  merged: readonly { id: EntityId; name: string }[];
  /** Others that are called or written so. */
  alike: readonly { id: EntityId; name: string; kind: EntityKind }[];
  /** Of a body: who held posts there. */
  holders: readonly { id: EntityId; name: string; tenure: KnownEntity["tenures"][number] }[];
  /** Articles it was met in, of those the reader may read, the newest first. */
  mentions: readonly { articleId: ArticleId; title: string; words: readonly string[]; items: number }[];
  /** Newest first. */
  history: readonly { seq: number; what: ChangeKind; before: string | null; after: string | null; byName: string; /** ISO instant, UTC. */ at: string }[];
  madeBy: string;
  /** ISO instant, UTC. */
  madeAt: string;
  /** Sources that a tenure may name. */
  sources: readonly { id: SourceId; title: string }[];
  can: { write: boolean; manage: boolean };
}

/** What a search for a name answers: those to merge into, or to compare with. */
export interface FoundName {
  id: EntityId;
  kind: EntityKind;
  name: string;
  /** Ranks and posts, or the note: what tells it from another of the name. */
  label: string;
}

export const nameSearch = z.object({ kind: z.enum(["person", "organisation", "place"]), words: z.string().max(200) });
