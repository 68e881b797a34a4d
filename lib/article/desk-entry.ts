// An article as the desk lists it.
import type { Stage } from "#lib/article/article.ts";
import type { ArticleId } from "#lib/id.ts";
import type { Standing } from "#lib/workflow/finding.ts";

export interface DeskEntry {
  id: ArticleId;
  /** Empty when the text has no title yet. */
  title: string;
  stage: Stage;
  isSample: boolean;
  loadedBy: string;
  /** Of the text or of anything said about it. */
  changedAt: Date;
  issueDate: string | null;
  /** Null until the article has been counted once. */
  progress: DeskProgress | null;
}

/** How the items of an article stand; cached, so it may be a moment behind the text. */
export interface DeskProgress {
  words: number;
  items: number;
  standings: Record<Standing, number>;
}
