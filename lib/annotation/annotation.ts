// Annotations as both sides know them: rows, without what is derived from the living text.
import type { AnnotationId, CheckId, PartId, SourceId, UserId } from "#lib/id.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Finding, WorkState } from "#lib/workflow/finding.ts";

export const anchorStates = ["pending", "attached", "edited", "lost"] as const;
export type AnchorState = (typeof anchorStates)[number];

export const partRoles = ["name", "rank", "post"] as const;
export type PartRole = (typeof partRoles)[number];

/** A person's name, rank or one post, as it read when the annotation was made. */
export interface Part {
  id: PartId;
  role: PartRole;
  quote: string;
}

/** The words one check was made on, for one item or one part of it. */
export interface CheckedWords {
  partId: PartId | null;
  words: string;
  sentence: string;
}

export interface EvidenceView {
  sourceId: SourceId;
  sourceTitle: string;
  sourceReference: string | null;
  isPrimary: boolean;
  stance: "supports" | "refutes" | "mentions";
  locator: string | null;
  passage: string | null;
}

/** One check as it concerns one annotation. */
export interface CheckView {
  id: CheckId;
  finding: Finding;
  /** The check that this one takes back; null unless the finding is void. */
  voids: CheckId | null;
  byId: UserId;
  byName: string;
  /** ISO instant, UTC. */
  at: string;
  note: string | null;
  /** How it was checked; null when not said. "reconfirmed": carried over to the words of a replacement. */
  method?: string | null;
  /** The item's own words, or one row a part. Never empty. */
  on: readonly CheckedWords[];
  evidence: readonly EvidenceView[];
}

export interface AnnotationView {
  id: AnnotationId;
  kind: Kind;
  /** Id of the newsroom's own kind, which is this kind by another name. */
  ownKind?: string | null;
  /** The words when it was made. */
  quote: string;
  anchorState: AnchorState;
  workState: WorkState;
  waitingFor: "author" | "source" | "editor" | null;
  note: string | null;
  /** It is only the place of such a one: no item and no remark, and not drawn by itself. */
  carries?: "proposal";
  version: number;
  createdById: UserId;
  createdByName: string;
  createdAt: string;
  deletedAt: string | null;
  /** In text order; empty for every kind but person. */
  parts: readonly Part[];
  /** Oldest first. */
  checks: readonly CheckView[];
}
