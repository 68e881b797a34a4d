// A source of the newsroom's library, with what was kept of it and where it is used.
import { z } from "zod";
import { sourceKinds, type SourceKind } from "#lib/source/source-kind.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Language } from "#lib/article/article.ts";
import type { AnnotationId, ArticleId, SnapshotId, SourceId } from "#lib/id.ts";
import type { House } from "#lib/newsroom/house-schema.ts";
import type { SealedView } from "#lib/source/confidential.ts";
import type { SnapshotView } from "#lib/source/snapshot.ts";

export const sourceKind = z.enum(sourceKinds);

/** An article that uses a source, with how many items rest on it and the first of them. */
export interface SourceUse {
  id: ArticleId;
  title: string;
  language: Language;
  items: number;
  at: readonly {
    id: AnnotationId;
    kind: Kind;
    words: string;
    locator: string | null;
    passage: string | null;
    /** Whether the passage stands in a kept copy; null: none was quoted, or no copy has words. */
    isInCopy: boolean | null;
  }[];
}

export interface SourcePage {
  id: SourceId;
  kind: SourceKind;
  isPrimary: boolean;
  title: string;
  reference: string | null;
  note: string | null;
  group: string | null;
  version: number;
  addedBy: string;
  /** ISO instant, UTC. */
  addedAt: string;
  /** Sources that were merged into this one. */
  merged: readonly { id: SourceId; title: string }[];
  /** What it may be merged into: the newest; none for a confidential one. */
  others: readonly { id: SourceId; title: string }[];
  /** Newest first, of those that were merged into it as well. */
  snapshots: readonly SnapshotView[];
  /** Other sources that look like this one: to be merged, perhaps. */
  likelyOne: readonly { id: SourceId; title: string }[];
  /** Other sources of its group, with which it counts once. */
  inGroup: readonly { id: SourceId; title: string }[];
  /** Names of groups that there are. */
  groups: readonly string[];
  /** The articles it is used for, of those the reader may read, the ones last worked on first. */
  used: readonly SourceUse[];
  /** How many articles there are besides. */
  usedElsewhere: number;
  can: { manage: boolean; /** What they may take back. */ takeBack: readonly SnapshotId[] };
  /** Confidential: the title is its code. */
  sealed: SealedView | null;
  limits: House["evidence"];
}
