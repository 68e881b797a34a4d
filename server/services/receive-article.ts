// "I have it now": keeps the text as it stands for one person, so that later changes can be shown to them.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import { versionContent } from "#lib/text/version.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

/** One receipt a person and article: the last one counts. Whoever may read the article may. */
export async function receiveArticle(context: Context, command: CommandOf<"receive-article">): Promise<Outcome<{ at: string }>> {
  const { desk, actor } = context;
  const { articleId } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  const { blocks, logSeq } = await desk.collab.readText(articleId);
  return act(context, command, async (tx, at) => {
    const kept = { logSeq, content: versionContent(blocks), at };
    await tx.receipt.upsert({ where: { userId_articleId: { userId: actor.id, articleId } }, create: { userId: actor.id, articleId, ...kept }, update: kept });
    return { value: { at: at.toISOString() }, event: { type: "article.received", articleId, logSeq } };
  });
}
