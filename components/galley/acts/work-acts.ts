// Moving the work on an item, and saying how much hangs on it.
import type { Acting } from "#components/galley/acts/acting.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { AnnotationId, UserId } from "#lib/id.ts";
import { assigneeAfter, hasStandingCheck, workAfter, type Risk, type Voice, type WorkAct } from "#lib/workflow/work.ts";

export interface Assignee {
  id: UserId;
  name: string;
}

export interface WorkMove {
  work: WorkAct;
  assignee: Assignee | null;
  reason: string | null;
}

/** The item as it will be once the work on it has moved; null: it cannot now. */
export function movedView(view: AnnotationView, { work, assignee }: WorkMove, me: Assignee): AnnotationView | null {
  const workState = workAfter({ workState: view.workState, hasCheck: hasStandingCheck(view.checks) }, work);
  if (!workState) return null;
  const turn = assigneeAfter(view.assignee?.id ?? null, work, { me: me.id, given: assignee?.id ?? null });
  const known = [assignee, me, view.assignee ?? null].find((one) => one?.id === turn) ?? null;
  return { ...view, workState, assignee: turn ? known : null, ...(workState !== "waiting" && { waitingFor: null }) };
}

export function workActs(acting: Acting) {
  const { state, send, done, change, onRefused } = acting;
  const { me } = state.data;

  async function moveWork(id: AnnotationId, move: WorkMove): Promise<void> {
    const before = state.view(id);
    if (!me.canCheck) return onRefused("forbidden");
    const after = before && movedView(before, move, me);
    if (!before || !after) return onRefused(before ? "not_now" : "missing");
    const answer = await change([after], { type: "move-work", annotationId: id, act: move.work, assigneeId: move.assignee?.id ?? null, reason: move.reason });
    if (!answer) return;
    const { stepId } = answer as { stepId: string };
    // What stopped waiting does not wait again by itself.
    const isFinal = before.workState === "waiting" && after.workState !== "waiting";
    done("worked", 1, isFinal ? null : async () => {
      state.anticipate(before);
      const back = await send({ type: "take-back-work", stepId });
      if (back.ok) return;
      state.anticipate(after);
      onRefused(back.reason);
    });
  }

  async function rate(id: AnnotationId, rated: { risk?: Risk | null; voice?: Voice | null }): Promise<void> {
    const before = state.view(id);
    if (!before) return;
    const { risk = null, voice = null } = before;
    if (await change([{ ...before, ...rated }], { type: "rate-item", annotationId: id, ...rated })) {
      done("rated", 1, () => rate(id, { ...("risk" in rated && { risk }), ...("voice" in rated && { voice }) }));
    }
  }

  return { moveWork, rate };
}
