// An article as the desk lists it.
import type { Stage } from "#lib/article/stages.ts";
import type { ArticleId } from "#lib/id.ts";
import type { Standing } from "#lib/workflow/finding.ts";
import type { GateName } from "#lib/workflow/policy.ts";

export interface DeskEntry {
  id: ArticleId;
  /** Empty when the text has no title yet. */
  title: string;
  stage: Stage;
  isSample: boolean;
  /** Only chosen people see it. */
  isRestricted: boolean;
  section: string | null;
  loadedBy: string;
  /** Who else has marked, checked or read in it; the busiest first. */
  people: readonly string[];
  /** Of the text or of anything said about it. */
  changedAt: Date;
  deadlineAt: Date | null;
  issueDate: string | null;
  /** Null until the article has been counted once. */
  progress: DeskProgress | null;
  /** Whether the reader may put it on another shelf. */
  canShelve: boolean;
}

/** How the items of an article stand; cached, so it may be a moment behind the text. */
export interface DeskProgress {
  words: number;
  items: number;
  standings: Record<Standing, number>;
  /** Counted under a policy that is not in force any more: it is being counted anew. */
  isOfOldPolicy: boolean;
  /** What the policy in force would stop the article for: words for "untouched", else how many there are. */
  blocks: readonly { gate: GateName; count: number }[];
}

/** One page of the desk under one filter. */
export interface DeskPage {
  entries: readonly DeskEntry[];
  /** Articles under this filter, on all pages. */
  total: number;
  /** The page shown: the last one when a later one was asked for. */
  page: number;
  pages: number;
  /** Articles a stage, under the same filter but for the stage. */
  stages: Readonly<Record<Stage, number>>;
  /** Whether there is any article anywhere: an empty view is not an empty desk. */
  isEmpty: boolean;
}

/** One stage of the board; `total` may be more than what it shows. */
export interface BoardColumn {
  stage: Stage;
  total: number;
  /** The one due soonest first, those without a deadline last. */
  entries: readonly DeskEntry[];
}

export interface DeskBoard extends Pick<DeskPage, "stages" | "total" | "isEmpty"> {
  columns: readonly BoardColumn[];
}
