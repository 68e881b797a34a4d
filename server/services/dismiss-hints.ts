// "Not an error": a rule says the same of these words no more, in this article or in every one.
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import { canDismissHints } from "#lib/permission/can.ts";
import { wordsHash } from "#lib/text/words.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

/** Refused as "forbidden" for every article out of a restricted one: its words would be told to those who may not read it. */
export async function dismissHints(context: Context, command: CommandOf<"dismiss-hints">): Promise<Outcome<{ ids: string[] }>> {
  const { desk } = context;
  const { articleId, everywhere, on } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canDismissHints(context.actor, article, everywhere)) return refuse("forbidden");

  const outcome = await act(context, command, async (tx, at) => {
    const ids = on.map(({ id }) => id);
    if (await tx.dismissedHint.findFirst({ where: { id: { in: ids } }, select: { id: true } })) return refuse("invalid");
    await tx.dismissedHint.createMany({
      data: on.map(({ id, rule, words }) => ({ id, articleId: everywhere ? null : articleId, rule, words, wordsHash: wordsHash(words), byId: context.actor.id, at })),
    });
    return {
      value: { ids },
      event: { type: "hint.dismissed", articleId, everywhere, on: on.map(({ id, rule, words }) => ({ dismissalId: id, rule, digest: saltedDigest(article.salt, words) })) },
    };
  });
  if (outcome.ok && everywhere) desk.collab.announceToAll({ type: "hint" });
  else if (outcome.ok) desk.collab.announce(articleId, { type: "hint" });
  return outcome;
}
