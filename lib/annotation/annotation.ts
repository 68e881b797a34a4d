// Annotations as both sides know them: rows, without what is derived from the living text.
import type { AnnotationId, ArticleId, CheckId, PartId, SourceId, UserId } from "#lib/id.ts";
import type { Place } from "#lib/commands.ts";
import type { SourceKind } from "#lib/source/source-kind.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Finding, WorkState } from "#lib/workflow/finding.ts";
import type { QueryView } from "#lib/workflow/query.ts";
import type { Risk, Voice, WorkStepView } from "#lib/workflow/work.ts";

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
  /** Absent: being sent. */
  id?: string;
  sourceId: SourceId;
  sourceTitle: string;
  sourceReference: string | null;
  isPrimary: boolean;
  sourceKind?: SourceKind;
  /** Sources of one group repeat one origin; null or absent: it stands for itself. */
  group?: string | null;
  stance: "supports" | "refutes" | "mentions";
  locator: string | null;
  passage: string | null;
  /** Who put it to the item; told of what no check rests on yet. */
  byId?: UserId;
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
  /** How it was checked; null when not said. "reconfirmed": carried over to the words of a replacement; "reused": cites an earlier check. */
  method?: string | null;
  /** The day it speaks of, as a partial date; null or absent: the day it was filed. */
  asOf?: string | null;
  /** The earlier check it cites; absent: none. */
  citesId?: CheckId;
  /** Where that was made, for who may read it. */
  cites?: { articleId: ArticleId; annotationId: AnnotationId; title: string; byName: string; /** ISO instant, UTC. */ at: string };
  /** The item's own words, or one row a part. Never empty. */
  on: readonly CheckedWords[];
  evidence: readonly EvidenceView[];
}

/** How an annotation came to be lost. */
export interface Loss {
  /** ISO instant, UTC. */
  at: string;
  /** Whose edit took the words; null where that is not known. */
  byName: string | null;
  /** What stood around them. */
  prefix: string;
  suffix: string;
}

/** Where a lost annotation might stand now, for a person to decide. */
export interface PlaceOffer {
  id: string;
  place: Place;
  /** 0 to 1. */
  confidence: number;
}

/** Everything that can happen to an annotation's place. */
export const anchorReasons = [
  "created", "placed", "edited", "returned", "re-placed", "proposed", "refused", "trimmed", "restored", "re-attached", "lost", "deleted",
] as const;
export type AnchorReason = (typeof anchorReasons)[number];

/** One thing that happened to an annotation's place. */
export interface AnchorStep {
  id: string;
  reason: AnchorReason;
  /** ISO instant, UTC. */
  at: string;
  /** Null: the desk by itself, or nobody known. */
  byName: string | null;
  fromWords: string | null;
  toWords: string | null;
  /** 0 to 1, where a place was searched for. */
  confidence: number | null;
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
  /** Whose turn it is; null or absent: nobody's. */
  assignee?: { id: UserId; name: string } | null;
  risk?: Risk | null;
  voice?: Voice | null;
  /** Questions about it, oldest first; absent: none. */
  queries?: readonly QueryView[];
  /** How the work on it moved, oldest first; absent: not at all. */
  workSteps?: readonly WorkStepView[];
  note: string | null;
  /** It is only the place of such a one: no item and no remark, and not drawn by itself. */
  carries?: "proposal";
  version: number;
  createdById: UserId;
  createdByName: string;
  createdAt: string;
  deletedAt: string | null;
  /** Null or absent: not lost, or lost only just now. */
  loss?: Loss | null;
  offer?: PlaceOffer | null;
  /** In text order; empty for every kind but person. */
  parts: readonly Part[];
  /** Sources put to it that no check rests on yet; absent: none. */
  evidence?: readonly EvidenceView[];
  /** Oldest first. */
  checks: readonly CheckView[];
  /** What others found is hidden from the reader, who checks it second. */
  isBlind?: true;
}
