// A proposal that its author goes on typing, or says more about, while nobody has decided.
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId, ProposalId } from "#lib/id.ts";
import { canReviseProposal } from "#lib/permission/can.ts";
import { wordsHash } from "#lib/text/words.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { dropCarrier, findProposed, makeCarrier } from "#server/services/proposal-place.ts";
import { settleAnnotation } from "#server/services/settle-pending.ts";

/** Refused as "stale" once somebody has decided. On more or other words it gets another annotation: the words one was made on never change. */
export async function reviseProposal(context: Context, command: CommandOf<"revise-proposal">): Promise<Outcome<{ proposalId: ProposalId }>> {
  const { desk, actor } = context;
  const { articleId, proposalId, on } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  const row = await desk.db.proposal.findFirst({ where: { id: proposalId, articleId }, select: { byId: true, annotationId: true, before: true } });
  if (!row) return refuse("missing");
  if (!canReviseProposal(actor, article, row)) return refuse("forbidden");
  const { blocks, logSeq } = await desk.collab.readText(articleId);
  const place = on ? findProposed(blocks, on.place) : null;
  if (on && !place) return refuse("not_found_in_text");
  const before = place?.quote ?? row.before;
  const replacement = command.replacement.normalize("NFC");
  if (replacement === before || replacement.trim() === "") return refuse("invalid");

  const revised = await act(context, command, async (tx, at) => {
    const open = await tx.proposal.findFirst({ where: { id: proposalId, state: "open", annotationId: row.annotationId }, select: { version: true } });
    if (!open) return refuse("stale");
    if (on && place) {
      if (!(await makeCarrier(tx, context, { id: on.annotationId, articleId, place, logSeq, at }))) return refuse("invalid");
      await dropCarrier(tx, context, { id: row.annotationId, logSeq, at });
    }
    await tx.proposal.update({
      where: { id: proposalId },
      data: {
        replacement, before, beforeHash: wordsHash(before), errorClass: command.errorClass ?? null, reason: command.reason || null,
        version: open.version + 1, ...(on && { annotationId: on.annotationId }),
      },
    });
    return {
      value: { proposalId },
      event: {
        type: "proposal.revised", articleId, annotationId: on?.annotationId ?? row.annotationId, proposalId, errorClass: command.errorClass ?? null,
        before: saltedDigest(article.salt, before), after: saltedDigest(article.salt, replacement),
      },
    };
  });
  if (!revised.ok) return revised;
  desk.collab.announce(articleId, { type: "proposal", ids: [proposalId] });
  if (on && place) {
    await desk.collab.removeMark(articleId, row.annotationId as AnnotationId);
    await settleAnnotation(desk, { id: on.annotationId, articleId, place }, context);
  }
  return revised;
}
