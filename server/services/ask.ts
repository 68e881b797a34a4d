// An item that waits for an answer: from the author, a source or an editor.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId } from "#lib/id.ts";
import { canCheck } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { workStates } from "#lib/workflow/finding.ts";
import { workAfter } from "#lib/workflow/work.ts";
import { z } from "zod";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

const workState = z.enum(workStates);

/** Says whom the item waits for; null takes it back into checking. */
export async function ask(context: Context, command: CommandOf<"set-waiting">): Promise<Outcome<{ annotationId: AnnotationId; version: number }>> {
  const { desk } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canCheck(context.actor, article)) return refuse("forbidden");

  const outcome = await act(context, command, async (tx) => {
    const row = await tx.annotation.findFirst({
      where: { id: command.annotationId, articleId: command.articleId, deletedAt: null },
      select: { version: true, workState: true },
    });
    if (!row) return refuse("missing");
    const before = { workState: workState.parse(row.workState), hasCheck: false };
    const after = workAfter(before, command.waitingFor ? "wait" : "answer") ?? before.workState;
    const { count } = await tx.annotation.updateMany({
      where: { id: command.annotationId, version: row.version },
      data: { workState: after, waitingFor: command.waitingFor, version: row.version + 1 },
    });
    if (count === 0) return refuse("stale");
    return {
      value: { annotationId: command.annotationId, version: row.version + 1 },
      event: { type: "query.waiting", articleId: command.articleId, annotationId: command.annotationId, waitingFor: command.waitingFor },
    };
  });
  if (outcome.ok) desk.collab.announce(command.articleId, { type: "annotation", id: command.annotationId, version: outcome.value.version });
  return outcome;
}
