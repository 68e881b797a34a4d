// A new source of the newsroom's library; from then on it may be put in use on any article.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { SourceId } from "#lib/id.ts";
import { canAddSource } from "#lib/permission/can.ts";
import { searchedOf } from "#lib/source/searched.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

/** Adds a source and puts it in use for this person on this article. */
export async function addSource(context: Context, command: CommandOf<"add-source">): Promise<Outcome<{ sourceId: SourceId }>> {
  const { desk } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canAddSource(context.actor, article)) return refuse("forbidden");

  const outcome = await act(context, command, async (tx, at) => {
    if (await tx.source.findUnique({ where: { id: command.sourceId }, select: { id: true } })) return refuse("invalid");
    const reference = command.reference?.trim() || null;
    await tx.source.create({
      data: {
        id: command.sourceId, kind: command.kind, isPrimary: command.isPrimary, title: command.title,
        reference, searched: searchedOf({ title: command.title, reference }), articleId: command.articleId, createdById: context.actor.id, createdAt: at,
      },
    });
    const key = { userId: context.actor.id, articleId: command.articleId };
    await tx.sourceInUse.upsert({
      where: { userId_articleId: key },
      create: { ...key, sourceId: command.sourceId, since: at },
      update: { sourceId: command.sourceId, since: at },
    });
    return {
      value: { sourceId: command.sourceId },
      event: { type: "source.added", articleId: command.articleId, sourceId: command.sourceId, kind: command.kind, isPrimary: command.isPrimary },
    };
  });
  if (outcome.ok) desk.collab.announce(command.articleId, { type: "source" });
  return outcome;
}
