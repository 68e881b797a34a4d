// A proposal of a correction: a row and the annotation that holds its place. The text is untouched.
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { ProposalId } from "#lib/id.ts";
import { canPropose } from "#lib/permission/can.ts";
import { wordsHash } from "#lib/text/words.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { findProposed, makeCarrier } from "#server/services/proposal-place.ts";
import { settleAnnotation } from "#server/services/settle-pending.ts";

/** Refused as "not_found_in_text" when the words do not stand in one block of the server's own text, as "invalid" when nothing would change. */
export async function propose(context: Context, command: CommandOf<"propose">): Promise<Outcome<{ proposalId: ProposalId }>> {
  const { desk, actor } = context;
  const { articleId, proposalId, annotationId } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canPropose(actor, article)) return refuse("forbidden");
  const { blocks, logSeq } = await desk.collab.readText(articleId);
  const place = findProposed(blocks, command.place);
  if (!place) return refuse("not_found_in_text");
  const replacement = command.replacement.normalize("NFC");
  if (replacement === place.quote || replacement.trim() === "") return refuse("invalid");

  const made = await act(context, command, async (tx, at) => {
    if (await tx.proposal.findUnique({ where: { id: proposalId }, select: { id: true } })) return refuse("invalid");
    if (!(await makeCarrier(tx, context, { id: annotationId, articleId, place, logSeq, at }))) return refuse("invalid");
    await tx.proposal.create({
      data: {
        id: proposalId, articleId, annotationId, before: place.quote, beforeHash: wordsHash(place.quote), replacement,
        errorClass: command.errorClass ?? null, reason: command.reason || null, byId: actor.id, at,
      },
    });
    return {
      value: { proposalId },
      event: {
        type: "proposal.made", articleId, annotationId, proposalId, errorClass: command.errorClass ?? null,
        before: saltedDigest(article.salt, place.quote), after: saltedDigest(article.salt, replacement),
      },
    };
  });
  if (made.ok) {
    desk.collab.announce(articleId, { type: "proposal", ids: [proposalId] });
    await settleAnnotation(desk, { id: annotationId, articleId, place }, context);
  }
  return made;
}
