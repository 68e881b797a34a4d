// A source put to an item before anything is concluded: where one is not enough, the next check rests on all of them.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { kind } from "#lib/annotation/kind-schema.ts";
import { canCheck } from "#lib/permission/can.ts";
import type { AnnotationId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { listedSources } from "#server/queries/readable-articles.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

export async function addEvidence(context: Context, command: CommandOf<"add-evidence">): Promise<Outcome<{ evidenceId: string }>> {
  const { desk, actor } = context;
  const { articleId, annotationId, sourceId, stance } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canCheck(actor, article)) return refuse("forbidden");

  const outcome = await act(context, command, async (tx, at) => {
    const row = await tx.annotation.findFirst({ where: { id: annotationId, articleId, deletedAt: null }, select: { kind: true } });
    const source = await tx.source.findFirst({ where: { AND: [{ id: sourceId }, listedSources(actor)] }, select: { id: true } });
    if (!row || !source) return refuse("missing");
    if (!isItemKind(kind.parse(row.kind))) return refuse("invalid");
    const evidenceId = context.newId<string>();
    await tx.evidence.create({
      data: { id: evidenceId, articleId, annotationId, sourceId, stance, locator: command.locator?.trim() || null, passage: command.passage?.trim() || null, byId: actor.id, at },
    });
    return { value: { evidenceId }, event: { type: "evidence.added", articleId, annotationId, evidenceId, sourceId } };
  });
  if (outcome.ok) desk.collab.announce(articleId, { type: "check", ids: [annotationId] });
  return outcome;
}

/** Refused as "stale" once a check rests on it: that check is taken back instead. */
export async function dropEvidence(context: Context, command: CommandOf<"drop-evidence">): Promise<Outcome<{ annotationId: AnnotationId }>> {
  const { desk, actor } = context;
  const { articleId, evidenceId } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canCheck(actor, article)) return refuse("forbidden");

  const outcome = await act(context, command, async (tx) => {
    const row = await tx.evidence.findFirst({ where: { id: evidenceId, articleId }, select: { annotationId: true, checks: { select: { checkId: true }, take: 1 } } });
    if (!row) return refuse("missing");
    if (row.checks.length > 0) return refuse("stale");
    await tx.evidence.delete({ where: { id: evidenceId }, select: { id: true } });
    return {
      value: { annotationId: row.annotationId as AnnotationId },
      event: { type: "evidence.dropped", articleId, annotationId: row.annotationId, evidenceId },
    };
  });
  if (outcome.ok) desk.collab.announce(articleId, { type: "check", ids: [outcome.value.annotationId] });
  return outcome;
}
