// What waits for one person across articles.
import type { Kind } from "#lib/annotation/kind.ts";
import type { Language } from "#lib/article/article.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import type { WorkState } from "#lib/workflow/finding.ts";
import type { SignRole } from "#lib/workflow/policy.ts";
import type { AskedOf } from "#lib/workflow/query.ts";
import type { Risk } from "#lib/workflow/work.ts";

export interface WorkArticle {
  id: ArticleId;
  title: string;
  language: Language;
  deadlineAt: Date | null;
}

export interface WorkItem {
  article: WorkArticle;
  id: AnnotationId;
  kind: Kind;
  /** As they were last seen in the text. */
  words: string;
  risk: Risk | null;
  workState: WorkState;
}

export interface WorkQuery {
  article: WorkArticle;
  itemId: AnnotationId;
  to: AskedOf;
  contact: string | null;
  question: string;
  dueAt: Date | null;
}

export interface MyWork {
  /** Given to the reader and not closed. */
  items: readonly WorkItem[];
  /** Checked by somebody else, waiting for a second person who was not named. */
  seconds: readonly WorkItem[];
  /** Asked by the reader and not answered, the one due soonest first. */
  queries: readonly WorkQuery[];
  /** Handed in, and the next to sign is a role of the reader's. */
  signatures: readonly { article: WorkArticle; role: SignRole }[];
}

/** What is due soonest first, without a deadline last; the graver first where they are due together. */
export function byDue<T extends { article: Pick<WorkArticle, "deadlineAt">; risk?: Risk | null }>(all: readonly T[]): T[] {
  return all.toSorted((a, b) => dueOf(a) - dueOf(b) || (b.risk ?? 0) - (a.risk ?? 0));
}

// Two without a deadline are alike; Infinity less Infinity is not a number.
function dueOf({ article: { deadlineAt } }: { article: Pick<WorkArticle, "deadlineAt"> }): number {
  return deadlineAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
