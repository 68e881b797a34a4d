// STET: the text stays as it is, and why is written down.
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { ProposalId } from "#lib/id.ts";
import { canDecideProposals } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

/** Refuses those that are still open, with one reason; "stale" when others decided on all of them before. */
export async function refuseProposals(context: Context, command: CommandOf<"refuse-proposals">): Promise<Outcome<{ refused: ProposalId[] }>> {
  const { desk, actor } = context;
  const { articleId, proposalIds } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canDecideProposals(actor, article)) return refuse("forbidden");

  const outcome = await act<{ refused: ProposalId[] }>(context, command, async (tx, at) => {
    const rows = await tx.proposal.findMany({ where: { articleId, id: { in: proposalIds }, state: "open" }, select: { id: true } });
    const refused = rows.map(({ id }) => id as ProposalId);
    if (refused.length === 0) return refuse("stale");
    await tx.proposal.updateMany({
      where: { id: { in: refused }, state: "open" },
      data: { state: "refused", decisionReason: command.reason, decidedById: actor.id, decidedAt: at, version: { increment: 1 } },
    });
    return { value: { refused }, event: { type: "proposal.refused", articleId, proposalIds: refused, digest: saltedDigest(article.salt, command.reason) } };
  });
  if (outcome.ok) desk.collab.announce(articleId, { type: "proposal", ids: proposalIds });
  return outcome;
}
