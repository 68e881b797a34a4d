// Another kind for an annotation: its words, checks and history stay. A person's parts are
// made when it becomes one, unless checks already hold on to parts of it.
import { kind } from "#lib/annotation/kind-schema.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId } from "#lib/id.ts";
import { canAnnotate } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { isOwnKindOf } from "#server/services/own-kind-of.ts";
import { partsOf } from "#server/services/create-annotation.ts";

export async function changeKind(
  context: Context, command: CommandOf<"change-kind">,
): Promise<Outcome<{ annotationId: AnnotationId; version: number }>> {
  const { desk } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canAnnotate(context.actor, article)) return refuse("forbidden");
  if (!(await isOwnKindOf(desk, command))) return refuse("invalid");

  const outcome = await act(context, command, async (tx) => {
    const row = await tx.annotation.findFirst({
      where: { id: command.annotationId, articleId: command.articleId, deletedAt: null },
      select: { version: true, kind: true, quote: true, parts: { select: { id: true } } },
    });
    if (!row) return refuse("missing");
    const { count } = await tx.annotation.updateMany({
      where: { id: command.annotationId, version: row.version },
      data: { kind: command.kind, ownKind: command.ownKind ?? null, version: row.version + 1 },
    });
    if (count === 0) return refuse("stale");
    if (row.parts.length === 0) {
      await tx.part.createMany({
        data: partsOf(command.kind, row.quote).map((part, position) => ({
          ...part, position, id: context.newId(), annotationId: command.annotationId,
        })),
      });
    }
    return {
      value: { annotationId: command.annotationId, version: row.version + 1 },
      event: { type: "annotation.kind-changed", articleId: command.articleId, annotationId: command.annotationId, from: kind.parse(row.kind), to: command.kind },
    };
  });
  if (outcome.ok) desk.collab.announce(command.articleId, { type: "annotation", id: command.annotationId, version: outcome.value.version });
  return outcome;
}
