// Ids are UUIDv7 strings, branded per noun so that one cannot stand in for another.
import { v7 } from "uuid";

type Id<Noun extends string> = string & { readonly brand: Noun };

export type ArticleId = Id<"Article">;
export type AnnotationId = Id<"Annotation">;
export type PartId = Id<"Part">;
export type CheckId = Id<"Check">;
export type SourceId = Id<"Source">;
export type ProposalId = Id<"Proposal">;
export type UserId = Id<"User">;
export type CommandId = Id<"Command">;
export type ThreadId = Id<"Thread">;
export type CommentId = Id<"Comment">;
export type NotificationId = Id<"Notification">;
export type SnapshotId = Id<"Snapshot">;
export type EntityId = Id<"Entity">;
export type AliasId = Id<"Alias">;
export type TenureId = Id<"Tenure">;

/** A new id, ordered by the time it was made. */
export function newId<T extends string>(): T {
  return v7() as T;
}
