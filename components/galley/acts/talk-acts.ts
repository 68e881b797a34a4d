// Talk on an item, on selected words, on the article. A comment is painted as it is sent; when
// it is refused it goes, and what was written is back in its field.
import { selectedPlace } from "#components/editor/selection.ts";
import type { Acting } from "#components/galley/acts/acting.ts";
import type { annotationActs } from "#components/galley/acts/annotation-acts.ts";
import type { Act } from "#components/galley/send-command.ts";
import { aboutArticle, draftsOf, type DraftKey } from "#components/talk/drafts.ts";
import { withThread } from "#components/talk/with-thread.ts";
import { newId, type AnnotationId, type CommentId, type ThreadId } from "#lib/id.ts";
import { mentionsIn } from "#lib/talk/body.ts";
import type { CommentView, Named, ThreadView } from "#lib/talk/thread.ts";

export function talkActs(acting: Acting, { make }: ReturnType<typeof annotationActs>) {
  const { state, send, done, onRefused, selectedRow, focusText } = acting;
  const { me, article } = state.data;
  const drafts = draftsOf(me.id, article.id);

  const compose = (composing: DraftKey | null) => state.set({ composing });
  const thread = (id: ThreadId) => state.snapshot.threads.find((one) => one.id === id);
  const paint = (view: ThreadView) => state.set({ threads: withThread(state.snapshot.threads, view) });

  /** Closes the field of a comment; what was written stays as a draft. */
  function stopComposing(): void {
    compose(null);
    if (!state.snapshot.dialog) focusText();
  }

  /** A field for talk on the selected item; without one on the selected words, and without words about the article. */
  function discuss(): void {
    const row = selectedRow();
    if (!row && state.snapshot.hasSelection && me.canAnnotate && me.canTalk) return void discussSelection();
    if (!row) return state.set({ dialog: "talk" });
    const [open] = state.snapshot.threads.filter(({ annotationId, resolved }) => annotationId === row.id && !resolved);
    state.set({ panel: "card", ...(me.canTalk && { composing: open ? `reply:${open.id}` as const : `new:${row.id}` as const }) });
  }

  /** Talk on the selected words: on a note made for it, so that it follows them. */
  async function discussSelection(): Promise<void> {
    if (!me.canAnnotate || !me.canTalk) return onRefused("forbidden");
    const place = state.editor && selectedPlace(state.editor.view);
    if (!place) return onRefused("nothing_selected");
    const id = newId<AnnotationId>();
    const isMade = make(id, "note", place);
    state.set({ selected: id, part: null, prompt: null, panel: "card", composing: `new:${id}` });
    await isMade;
  }

  function written(commentId: CommentId, body: string, people: readonly Named[]): CommentView {
    const mentions = mentionsIn(body).flatMap((id) => people.find((person) => person.id === id) ?? []);
    return { id: commentId, byId: me.id, byName: me.name, body, mentions, at: new Date().toISOString(), editedAt: null, deletedAt: null };
  }

  /** Sends what is painted already. The draft goes once it is sure that the words have arrived. */
  async function say(key: DraftKey, view: ThreadView, act: Act, text: string): Promise<void> {
    const before = thread(view.id);
    drafts.keep(key, text);
    paint(view);
    stopComposing();
    const outcome = await send(act);
    if (outcome.ok) return drafts.keep(key, "");
    state.set({ threads: before ? withThread(state.snapshot.threads, before) : state.snapshot.threads.filter(({ id }) => id !== view.id), composing: key });
    onRefused(outcome.reason);
  }

  /** The first comment of a thread. `text`: the body as it stood in its field. */
  function startThread(annotationId: AnnotationId | null, body: string, people: readonly Named[], text: string): Promise<void> {
    const ids = { threadId: newId<ThreadId>(), commentId: newId<CommentId>() };
    const view: ThreadView = { id: ids.threadId, annotationId, resolved: null, createdAt: new Date().toISOString(), comments: [written(ids.commentId, body, people)] };
    return say(annotationId ? `new:${annotationId}` : aboutArticle, view, { type: "start-thread", ...ids, annotationId, body }, text);
  }

  async function reply(threadId: ThreadId, body: string, people: readonly Named[], text: string): Promise<void> {
    const before = thread(threadId);
    if (!before) return;
    const commentId = newId<CommentId>();
    const view = { ...before, resolved: null, comments: [...before.comments, written(commentId, body, people)] };
    await say(`reply:${threadId}`, view, { type: "add-comment", threadId, commentId, body }, text);
  }

  async function editComment(threadId: ThreadId, comment: CommentView, body: string, people: readonly Named[], text: string): Promise<void> {
    if (body === comment.body) return stopComposing();
    const after = { ...written(comment.id, body, people), at: comment.at, editedAt: new Date().toISOString() };
    const view = withComment(thread(threadId), after);
    if (view) await say(`edit:${comment.id}`, view, { type: "edit-comment", threadId, commentId: comment.id, body }, text);
  }

  async function deleteComment(threadId: ThreadId, comment: CommentView): Promise<void> {
    const before = thread(threadId);
    const after = withComment(before, { ...comment, body: "", mentions: [], deletedAt: new Date().toISOString() });
    if (!before || !after) return;
    paint(after);
    const outcome = await send({ type: "delete-comment", threadId, commentId: comment.id });
    if (outcome.ok) return;
    paint(before);
    onRefused(outcome.reason);
  }

  async function settleThread(threadId: ThreadId, isResolved: boolean): Promise<void> {
    const before = thread(threadId);
    if (!before) return;
    paint({ ...before, resolved: isResolved ? { at: new Date().toISOString(), byName: me.name } : null });
    const outcome = await send({ type: "settle-thread", threadId, isResolved });
    if (outcome.ok) return done(isResolved ? "resolved" : "reopened", 1, () => settleThread(threadId, !isResolved));
    paint(before);
    onRefused(outcome.reason);
  }

  return { drafts, compose, stopComposing, discuss, discussSelection, startThread, reply, editComment, deleteComment, settleThread };
}

function withComment(view: ThreadView | undefined, comment: CommentView): ThreadView | null {
  return view ? { ...view, comments: view.comments.map((one) => (one.id === comment.id ? comment : one)) } : null;
}
