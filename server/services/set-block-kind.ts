// Says what a block is: title, lead, caption … An attribute of the block in the text, so that
// nothing typed meanwhile is touched.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import { canSetBlockKind } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

export async function setBlockKind(context: Context, command: CommandOf<"set-block-kind">): Promise<Outcome<{ block: string }>> {
  const { desk } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canSetBlockKind(context.actor, article)) return refuse("forbidden");
  if (!(await desk.collab.setBlockKind(command.articleId, command.block, command.kind, context.actor.id))) return refuse("missing");
  return act(context, command, () => Promise.resolve({
    value: { block: command.block },
    event: { type: "article.block-kind", articleId: command.articleId, block: command.block, kind: command.kind },
  }));
}
