// Takes dismissals back: the rules say again what they said of these words.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import { canDismissHints } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

/** Whoever may dismiss so may take back what anybody dismissed so. Refused as "missing" where one of them is none, or of another article. */
export async function restoreHints(context: Context, command: CommandOf<"restore-hints">): Promise<Outcome<{ ids: string[] }>> {
  const { desk } = context;
  const { articleId, ids } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");

  const outcome = await act(context, command, async (tx) => {
    const rows = await tx.dismissedHint.findMany({ where: { id: { in: ids }, OR: [{ articleId }, { articleId: null }] }, select: { id: true, articleId: true } });
    if (!rows.every((row) => canDismissHints(context.actor, article, row.articleId === null))) return refuse("forbidden");
    if (rows.length === 0 || rows.length !== new Set(ids).size) return refuse("missing");
    await tx.dismissedHint.deleteMany({ where: { id: { in: ids } } });
    return { value: { ids }, event: { type: "hint.restored", articleId, dismissalIds: ids } };
  });
  // Which of them held everywhere is not known any more.
  if (outcome.ok) desk.collab.announceToAll({ type: "hint" });
  return outcome;
}
