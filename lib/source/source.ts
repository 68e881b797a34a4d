// A source of the newsroom's library, with what was kept of it and where it is used.
import { z } from "zod";
import { sourceKinds, type SourceKind } from "#lib/commands.ts";
import type { ArticleId, SnapshotId, SourceId } from "#lib/id.ts";
import type { House } from "#lib/newsroom/house.ts";
import type { SealedView } from "#lib/source/confidential.ts";
import type { SnapshotView } from "#lib/source/snapshot.ts";

export const sourceKind = z.enum(sourceKinds);

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
  /** The articles it is used for, of those the reader may read, with how many items rest on it; the ones changed last. */
  used: readonly { id: ArticleId; title: string; items: number }[];
  /** How many articles there are besides. */
  usedElsewhere: number;
  can: { manage: boolean; /** What they may take back. */ takeBack: readonly SnapshotId[] };
  /** Confidential: the title is its code. */
  sealed: SealedView | null;
  limits: House["evidence"];
}
