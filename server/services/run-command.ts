// The one door through which the browser's acts on an article come in.
import type { Command, Outcome } from "#lib/commands.ts";
import type { Context } from "#server/context.ts";
import { addComment } from "#server/services/add-comment.ts";
import { isDiskRefusing } from "#server/db/disk-refusing.ts";
import { acceptProposals } from "#server/services/accept-proposals.ts";
import { addEvidence, dropEvidence } from "#server/services/add-evidence.ts";
import { addSource } from "#server/services/add-source.ts";
import { ask } from "#server/services/ask.ts";
import { changeKind } from "#server/services/change-kind.ts";
import { carryOutCorrection, decideCorrection, requestCorrection } from "#server/services/corrections.ts";
import { createAnnotation } from "#server/services/create-annotation.ts";
import { decideCheck } from "#server/services/decide-check.ts";
import { deleteAnnotation } from "#server/services/delete-annotation.ts";
import { deleteComment } from "#server/services/delete-comment.ts";
import { editComment } from "#server/services/edit-comment.ts";
import { nameVersion } from "#server/services/keep-version.ts";
import { dismissHints } from "#server/services/dismiss-hints.ts";
import { dropName, keepName, sayWho } from "#server/services/keep-name.ts";
import { moveAnnotation } from "#server/services/move-annotation.ts";
import { moveWork, takeBackWork } from "#server/services/move-work.ts";
import { propose } from "#server/services/propose.ts";
import { rateItem } from "#server/services/rate-item.ts";
import { answerQuery, askQuery, closeQuery } from "#server/services/queries.ts";
import { receiveArticle } from "#server/services/receive-article.ts";
import { recordCheck } from "#server/services/record-check.ts";
import { reconfirm } from "#server/services/reconfirm.ts";
import { reuseCheck } from "#server/services/reuse-check.ts";
import { recordReading } from "#server/services/record-reading.ts";
import { refusePlace } from "#server/services/refuse-place.ts";
import { refuseProposals } from "#server/services/refuse-proposals.ts";
import { reopenProposals } from "#server/services/reopen-proposals.ts";
import { restoreAnnotation } from "#server/services/restore-annotation.ts";
import { restoreHints } from "#server/services/restore-hints.ts";
import { runBatch } from "#server/services/run-batch.ts";
import { reviseProposal } from "#server/services/revise-proposal.ts";
import { setBlockKind } from "#server/services/set-block-kind.ts";
import { setDetails } from "#server/services/set-details.ts";
import { settleThread } from "#server/services/settle-thread.ts";
import { moveStage } from "#server/services/move-stage.ts";
import { signOff } from "#server/services/sign-off.ts";
import { startThread } from "#server/services/start-thread.ts";
import { tickEntry } from "#server/services/tick-entry.ts";
import { useSource } from "#server/services/use-source.ts";
import { voidReading } from "#server/services/void-reading.ts";
import { voidCheck } from "#server/services/void-check.ts";
import { withdrawProposal } from "#server/services/withdraw-proposal.ts";

/** Runs a command once: a repeated id gets the first answer again, and only for the person who gave it. */
export async function runCommand(context: Context, command: Command): Promise<Outcome> {
  const earlier = await context.desk.db.command.findUnique({ where: { id: command.id } });
  if (earlier) {
    if (earlier.byId !== context.actor.id || earlier.type !== command.type) return { ok: false, reason: "invalid" };
    return { ok: true, value: JSON.parse(earlier.result) as unknown };
  }
  try {
    return await dispatch(context, command);
  } catch (error) {
    // Thrown by the other module graph, whose class is not ours: known by its name.
    if (error instanceof Error && error.name === "UnreadableLog") return { ok: false, reason: "unavailable" };
    if (isDiskRefusing(error)) return { ok: false, reason: "disk" };
    throw error;
  }
}

function dispatch(context: Context, command: Command): Promise<Outcome> {
  switch (command.type) {
    case "batch": return runBatch(context, command, runCommand);
    case "create-annotation": return createAnnotation(context, command);
    case "delete-annotation": return deleteAnnotation(context, command);
    case "restore-annotation": return restoreAnnotation(context, command);
    case "move-annotation": return moveAnnotation(context, command);
    case "refuse-place": return refusePlace(context, command);
    case "change-kind": return changeKind(context, command);
    case "record-check": return recordCheck(context, command);
    case "reconfirm": return reconfirm(context, command);
    case "reuse-check": return reuseCheck(context, command);
    case "decide-check": return decideCheck(context, command);
    case "add-evidence": return addEvidence(context, command);
    case "drop-evidence": return dropEvidence(context, command);
    case "void-check": return voidCheck(context, command);
    case "record-reading": return recordReading(context, command);
    case "void-reading": return voidReading(context, command);
    case "use-source": return useSource(context, command);
    case "add-source": return addSource(context, command);
    case "set-waiting": return ask(context, command);
    case "ask-query": return askQuery(context, command);
    case "answer-query": return answerQuery(context, command);
    case "close-query": return closeQuery(context, command);
    case "move-work": return moveWork(context, command);
    case "take-back-work": return takeBackWork(context, command);
    case "rate-item": return rateItem(context, command);
    case "set-block-kind": return setBlockKind(context, command);
    case "set-details": return setDetails(context, command);
    case "sign-off": return signOff(context, command);
    case "move-stage": return moveStage(context, command);
    case "tick-entry": return tickEntry(context, command);
    case "request-correction": return requestCorrection(context, command);
    case "decide-correction": return decideCorrection(context, command);
    case "carry-out-correction": return carryOutCorrection(context, command);
    case "dismiss-hints": return dismissHints(context, command);
    case "restore-hints": return restoreHints(context, command);
    case "name-version": return nameVersion(context, command);
    case "start-thread": return startThread(context, command);
    case "add-comment": return addComment(context, command);
    case "edit-comment": return editComment(context, command);
    case "delete-comment": return deleteComment(context, command);
    case "settle-thread": return settleThread(context, command);
    case "propose": return propose(context, command);
    case "revise-proposal": return reviseProposal(context, command);
    case "withdraw-proposal": return withdrawProposal(context, command);
    case "accept-proposals": return acceptProposals(context, command);
    case "refuse-proposals": return refuseProposals(context, command);
    case "reopen-proposals": return reopenProposals(context, command);
    case "receive-article": return receiveArticle(context, command);
    case "keep-name": return keepName(context, command);
    case "drop-name": return dropName(context, command);
    case "say-who": return sayWho(context, command);
  }
}
