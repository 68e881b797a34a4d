// Says what an article is beside its text: title, section, author, dates, deadline, length. Only the fields
// that a person changed are written, so that two who fill in different ones both keep theirs.
import { saltedDigest } from "#lib/audit/chain.ts";
import { detailNames } from "#lib/article/details.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { ArticleId } from "#lib/id.ts";
import { canEditDetails } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

export async function setDetails(context: Context, command: CommandOf<"set-details">): Promise<Outcome<{ articleId: ArticleId }>> {
  const { desk } = context;
  const { articleId, details: { deadlineAt, ...details } } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canEditDetails(context.actor, article)) return refuse("forbidden");
  const outcome = await act(context, command, async (tx) => {
    await tx.article.update({
      where: { id: articleId }, select: { id: true },
      data: { ...details, ...(deadlineAt !== undefined && { deadlineAt: deadlineAt && new Date(deadlineAt) }), version: { increment: 1 } },
    });
    return {
      value: { articleId },
      event: {
        type: "article.details", articleId, fields: detailNames.filter((name) => command.details[name] !== undefined),
        ...(details.title !== undefined && { titleDigest: saltedDigest(article.salt, details.title) }),
      },
    };
  });
  if (outcome.ok) desk.collab.announce(articleId, { type: "details" });
  return outcome;
}
