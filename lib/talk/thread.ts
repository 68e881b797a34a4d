// Talk as a page sees it: threads on an annotation or on the article, with their comments.
import type { AnnotationId, CommentId, ThreadId, UserId } from "#lib/id.ts";

export interface Named {
  id: UserId;
  name: string;
}

export interface CommentView {
  id: CommentId;
  byId: UserId;
  byName: string;
  /** Plain text with mentions as @ and an id; empty once it is deleted. */
  body: string;
  /** Whom it mentions, as they are called now. */
  mentions: readonly Named[];
  /** ISO instants, UTC. */
  at: string;
  editedAt: string | null;
  deletedAt: string | null;
}

export interface ThreadView {
  id: ThreadId;
  /** Null: about the article. */
  annotationId: AnnotationId | null;
  /** Null while it is open. */
  resolved: { at: string; byName: string } | null;
  createdAt: string;
  /** Oldest first; never empty. */
  comments: readonly CommentView[];
}

/** Open threads first, each part in the order in which they began. */
export function openFirst(threads: readonly ThreadView[]): ThreadView[] {
  return threads.toSorted((a, b) => Number(a.resolved !== null) - Number(b.resolved !== null));
}

/** How many comments that still say something stand in these threads. */
export function commentCount(threads: readonly ThreadView[]): number {
  return threads.reduce((sum, { comments }) => sum + comments.filter(({ deletedAt }) => !deletedAt).length, 0);
}
