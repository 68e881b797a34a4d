// The source a person checks this article against from now on: one key then confirms with it.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { SourceId } from "#lib/id.ts";
import { canCheck } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { listedSources } from "#server/queries/readable-articles.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

/** Puts a source in use, or with null puts it away. */
export async function useSource(context: Context, command: CommandOf<"use-source">): Promise<Outcome<{ sourceId: SourceId | null }>> {
  const article = await loadActArticle(context.desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canCheck(context.actor, article)) return refuse("forbidden");

  return act(context, command, async (tx, at) => {
    const key = { userId: context.actor.id, articleId: command.articleId };
    if (command.sourceId === null) {
      await tx.sourceInUse.deleteMany({ where: key });
    } else {
      const source = await tx.source.findFirst({ where: { AND: [{ id: command.sourceId }, listedSources(context.actor)] }, select: { id: true } });
      if (!source) return refuse("missing");
      await tx.sourceInUse.upsert({
        where: { userId_articleId: key },
        create: { ...key, sourceId: command.sourceId, since: at },
        update: { sourceId: command.sourceId, since: at },
      });
    }
    return {
      value: { sourceId: command.sourceId },
      event: { type: "source.used", articleId: command.articleId, sourceId: command.sourceId },
    };
  });
}
