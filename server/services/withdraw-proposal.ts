// An author's own open proposal, taken back: its place goes from the text, its row stays.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId, ProposalId } from "#lib/id.ts";
import { canReviseProposal } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { dropCarrier } from "#server/services/proposal-place.ts";

/** Refused as "stale" once somebody has decided. */
export async function withdrawProposal(context: Context, command: CommandOf<"withdraw-proposal">): Promise<Outcome<{ proposalId: ProposalId }>> {
  const { desk, actor } = context;
  const { articleId, proposalId } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  const row = await desk.db.proposal.findFirst({ where: { id: proposalId, articleId }, select: { byId: true, annotationId: true } });
  if (!row) return refuse("missing");
  if (!canReviseProposal(actor, article, row)) return refuse("forbidden");
  const { logSeq } = await desk.collab.readText(articleId);

  const outcome = await act(context, command, async (tx, at) => {
    const { count } = await tx.proposal.updateMany({
      where: { id: proposalId, state: "open", annotationId: row.annotationId }, data: { state: "withdrawn", decidedById: actor.id, decidedAt: at, version: { increment: 1 } },
    });
    if (count === 0) return refuse("stale");
    await dropCarrier(tx, context, { id: row.annotationId, logSeq, at });
    return { value: { proposalId }, event: { type: "proposal.withdrawn", articleId, proposalId } };
  });
  if (outcome.ok) {
    desk.collab.announce(articleId, { type: "proposal", ids: [proposalId] });
    await desk.collab.removeMark(articleId, row.annotationId as AnnotationId);
  }
  return outcome;
}
