// Moving the work on an item. Where an act leads is lib/workflow/work's; here is who may, and the step that
// stays behind: append-only, so that who held an item and why it was opened again can always be told.
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { kind } from "#lib/annotation/kind-schema.ts";
import type { AnnotationId } from "#lib/id.ts";
import { canAssign, canCheck } from "#lib/permission/can.ts";
import { workStates } from "#lib/workflow/finding.ts";
import { assigneeAfter, hasStandingCheck, workAfter } from "#lib/workflow/work.ts";
import { z } from "zod";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { canBeGiven } from "#server/queries/load-checkers.ts";
import { loadSeenAnnotations } from "#server/queries/load-seen-annotations.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

const workState = z.enum(workStates);

/**
 * Refused as "not_now" where the act leads nowhere from the item's work state, "no_reason" where it is opened again
 * without one, "not_a_checker" where it is given to somebody who may not check this article.
 */
export async function moveWork(context: Context, command: CommandOf<"move-work">): Promise<Outcome<{ stepId: string }>> {
  const { desk, actor } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  const given = command.assigneeId ?? null;
  const givesAway = given !== null && given !== actor.id;
  if (!(givesAway ? canAssign(actor, article) : canCheck(actor, article))) return refuse("forbidden");
  const reason = command.reason?.trim() || null;
  if (command.act === "reopen" && !reason) return refuse("no_reason");
  if (command.act === "assign" && !given) return refuse("invalid");
  if (givesAway && !(await canBeGiven(desk.db, command.articleId, given))) return refuse("not_a_checker");

  const outcome = await act(context, command, async (tx, at) => {
    const row = await loadWork(tx, command.articleId, command.annotationId);
    if (!row) return refuse("missing");
    if (!isItemKind(kind.parse(row.kind))) return refuse("invalid");
    // What somebody else holds is taken from them by whoever may assign; giving it to oneself is taking it.
    const isOthers = row.assigneeId !== null && row.assigneeId !== actor.id;
    if (isOthers && (command.act === "assign" || command.act === "take" || command.act === "release") && !canAssign(actor, article)) return refuse("forbidden");
    const from = workState.parse(row.workState);
    // Whoever has still to check it unseen does not end the work without that: everything would be shown to them.
    if (command.act === "close" && (await loadSeenAnnotations(tx, actor, command.articleId, { ids: [command.annotationId] }))[0]?.isBlind) return refuse("not_now");
    const to = workAfter({ workState: from, hasCheck: await hasCheck(tx, row.id) }, command.act);
    if (!to) return refuse("not_now");
    const assigneeId = assigneeAfter<string>(row.assigneeId, command.act, { me: actor.id, given });
    const { count } = await tx.annotation.updateMany({
      where: { id: row.id, version: row.version },
      data: { workState: to, assigneeId, version: row.version + 1, ...(to !== "waiting" && { waitingFor: null }) },
    });
    if (count === 0) return refuse("stale");
    const stepId = context.newId<string>();
    await tx.workStep.create({
      data: {
        id: stepId, annotationId: row.id, act: command.act, fromState: from, toState: to,
        fromAssigneeId: row.assigneeId, toAssigneeId: assigneeId, reason, byId: actor.id, at,
      },
    });
    return {
      value: { stepId },
      event: {
        type: "work.moved", articleId: command.articleId, annotationId: row.id, stepId, act: command.act, from, to, assigneeId,
        ...(reason && { digest: saltedDigest(article.salt, reason) }),
      },
    };
  });
  if (outcome.ok) desk.collab.announce(command.articleId, { type: "check", ids: [command.annotationId] });
  return outcome;
}

/** Puts an item back where a step found it: by whoever did the step, while nothing moved it since. */
export async function takeBackWork(context: Context, command: CommandOf<"take-back-work">): Promise<Outcome<{ annotationId: AnnotationId }>> {
  const { desk, actor } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canCheck(actor, article)) return refuse("forbidden");

  const outcome = await act(context, command, async (tx, at) => {
    const step = await tx.workStep.findFirst({ where: { id: command.stepId, annotation: { articleId: command.articleId, deletedAt: null } } });
    const row = step && (await loadWork(tx, command.articleId, step.annotationId as AnnotationId));
    if (!step || !row) return refuse("missing");
    if (step.byId !== actor.id) return refuse("forbidden");
    if (step.act === "take_back" || row.workState !== step.toState || row.assigneeId !== step.toAssigneeId) return refuse("stale");
    // Whom it waited for is not in the step: it is asked again instead.
    if (step.fromState === "waiting" && step.toState !== "waiting") return refuse("not_now");
    if (await tx.workStep.findUnique({ where: { takesBackId: step.id }, select: { id: true } })) return refuse("stale");
    const { count } = await tx.annotation.updateMany({
      where: { id: row.id, version: row.version },
      data: { workState: step.fromState, assigneeId: step.fromAssigneeId, version: row.version + 1 },
    });
    if (count === 0) return refuse("stale");
    const [from, to] = [workState.parse(step.toState), workState.parse(step.fromState)];
    const stepId = context.newId<string>();
    await tx.workStep.create({
      data: {
        id: stepId, annotationId: row.id, act: "take_back", fromState: from, toState: to,
        fromAssigneeId: step.toAssigneeId, toAssigneeId: step.fromAssigneeId, takesBackId: step.id, byId: actor.id, at,
      },
    });
    return {
      value: { annotationId: row.id as AnnotationId },
      event: { type: "work.moved", articleId: command.articleId, annotationId: row.id, stepId, act: "take_back", from, to, assigneeId: step.fromAssigneeId },
    };
  });
  if (outcome.ok) desk.collab.announce(command.articleId, { type: "check", ids: [outcome.value.annotationId] });
  return outcome;
}

function loadWork(tx: Tx, articleId: string, annotationId: AnnotationId) {
  return tx.annotation.findFirst({
    where: { id: annotationId, articleId, deletedAt: null },
    select: { id: true, kind: true, version: true, workState: true, assigneeId: true },
  });
}

async function hasCheck(tx: Tx, annotationId: string): Promise<boolean> {
  const checks = await tx.check.findMany({ where: { words: { some: { annotationId } } }, select: { id: true, finding: true, voidsId: true } });
  return hasStandingCheck(checks.map(({ voidsId, ...check }) => ({ ...check, voids: voidsId })));
}
