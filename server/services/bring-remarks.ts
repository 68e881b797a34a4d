// What a Word file says about a text that is now an article: its comments become threads on the same words,
// its tracked changes proposals, by the same acts as a person's own. Who said it in Word stands in the words:
// nobody at the desk is made to have said it.
import { placeAt } from "#lib/anchor/find.ts";
import type { Block } from "#lib/article/block.ts";
import type { Place } from "#lib/commands.ts";
import { placeRemarks } from "#lib/formats/word/place-remarks.ts";
import type { DocxComment, DocxRemarks } from "#lib/formats/word/read-remarks.ts";
import type { AnnotationId, ArticleId, CommandId, CommentId, ProposalId, ThreadId } from "#lib/id.ts";
import { longestComment } from "#lib/talk/body.ts";
import type { Context } from "#server/context.ts";
import { addComment } from "#server/services/add-comment.ts";
import { createAnnotation } from "#server/services/create-annotation.ts";
import { propose } from "#server/services/propose.ts";
import { settleThread } from "#server/services/settle-thread.ts";
import { startThread } from "#server/services/start-thread.ts";

/** What came of them: on their own words, said about the whole article because the words are not there, or refused. */
export interface Brought {
  placed: number;
  unplaced: number;
  refused: number;
}

/** One remark after the other; one that is refused does not keep the rest. Every call adds them anew. */
export async function bringRemarks(context: Context, articleId: ArticleId, remarks: DocxRemarks): Promise<Brought> {
  const { blocks } = await context.desk.collab.readText(articleId);
  const placed = placeRemarks(remarks, blocks);
  const brought: Brought = { placed: 0, unplaced: 0, refused: 0 };
  const count = (isDone: boolean, isPlaced: boolean) => {
    brought[!isDone ? "refused" : isPlaced ? "placed" : "unplaced"] += 1;
  };
  for (const { comment, start, end } of placed.comments) {
    const place = start && end ? placeAt(blocks, start, end) : null;
    count(await bringComment(context, articleId, comment, place), place !== null);
  }
  for (const { change, index, from, to } of placed.changes) count(await bringChange(context, articleId, change, placeOf(blocks, index, from, to)), true);
  for (const change of placed.left) {
    const was = (remarks.paragraphs[change.paragraph] ?? "").slice(change.from, change.to);
    count(await bringComment(context, articleId, { ...change, body: `«${was}» → «${change.replacement}»`, isDone: false, start: null, end: null, replies: [] }, null), false);
  }
  return brought;
}

function placeOf(blocks: readonly Block[], index: number, from: number, to: number): Place | null {
  return placeAt(blocks, { index, offset: from }, { index, offset: to });
}

async function bringComment(context: Context, articleId: ArticleId, comment: DocxComment, place: Place | null): Promise<boolean> {
  const id = () => context.newId<CommandId>();
  let annotationId: AnnotationId | null = null;
  if (place) {
    annotationId = context.newId<AnnotationId>();
    const made = await createAnnotation(context, { id: id(), articleId, type: "create-annotation", annotationId, kind: "note", place, note: null });
    if (!made.ok) annotationId = null;
  }
  const threadId = context.newId<ThreadId>();
  const started = await startThread(context, { id: id(), articleId, type: "start-thread", threadId, commentId: context.newId<CommentId>(), annotationId, body: said(comment) });
  if (!started.ok) return false;
  for (const reply of comment.replies) await addComment(context, { id: id(), articleId, type: "add-comment", threadId, commentId: context.newId<CommentId>(), body: said(reply) });
  if (comment.isDone) await settleThread(context, { id: id(), articleId, type: "settle-thread", threadId, isResolved: true });
  return true;
}

async function bringChange(context: Context, articleId: ArticleId, change: { author: string; at: string | null; replacement: string }, place: Place | null): Promise<boolean> {
  if (!place) return false;
  const done = await propose(context, {
    id: context.newId<CommandId>(), articleId, type: "propose", proposalId: context.newId<ProposalId>(), annotationId: context.newId<AnnotationId>(), place,
    replacement: change.replacement.replace(/[\r\n\t]+/g, " ").trim(), errorClass: null, reason: signature(change),
  });
  return done.ok;
}

/** Name and day in front of the words. Something that looks like a mention stays words: it would call somebody who was not meant. */
function said(one: { author: string; at: string | null; body: string }): string {
  const words = one.body.replace(/\r\n?/g, "\n").replace(/@(?=[0-9a-f]{8}-)/gi, "@ ").trim() || "–";
  return `[${signature(one)}] ${words}`.normalize("NFC").toWellFormed().slice(0, longestComment);
}

function signature({ author, at }: { author: string; at: string | null }): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(at ?? "");
  return ["Word", author.trim().slice(0, 200), day ? `${day[3]}/${day[2]}/${day[1]}` : ""].filter((part) => part !== "").join(" · ");
}
