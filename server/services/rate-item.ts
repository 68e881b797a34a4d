// How much hangs on an item, and whose word it is in the text: for whoever checks, since a lighter risk asks for no second person.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId } from "#lib/id.ts";
import { canCheck } from "#lib/permission/can.ts";
import { risk, voice } from "#lib/workflow/work-schema.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

/** Writes what was said and leaves the rest as it is; null takes it away. */
export async function rateItem(context: Context, command: CommandOf<"rate-item">): Promise<Outcome<{ annotationId: AnnotationId; version: number }>> {
  const { desk } = context;
  const { articleId, annotationId } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canCheck(context.actor, article)) return refuse("forbidden");

  const outcome = await act(context, command, async (tx) => {
    const row = await tx.annotation.findFirst({ where: { id: annotationId, articleId, deletedAt: null }, select: { version: true, risk: true, voice: true } });
    if (!row) return refuse("missing");
    const after = {
      risk: risk.nullable().parse(command.risk === undefined ? row.risk : command.risk),
      voice: voice.nullable().parse(command.voice === undefined ? row.voice : command.voice),
    };
    const { count } = await tx.annotation.updateMany({ where: { id: annotationId, version: row.version }, data: { ...after, version: row.version + 1 } });
    if (count === 0) return refuse("stale");
    return {
      value: { annotationId, version: row.version + 1 },
      event: { type: "annotation.rated", articleId, annotationId, ...after },
    };
  });
  if (outcome.ok) desk.collab.announce(articleId, { type: "annotation", id: annotationId, version: outcome.value.version });
  return outcome;
}
