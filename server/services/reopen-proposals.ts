// Takes decisions back: the compensating act of accepting and of refusing. The words of an accepted
// one become again those it was made on, unless somebody has edited them since.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId, ProposalId } from "#lib/id.ts";
import { canDecideProposals } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { undecided } from "#server/services/accept-proposals.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

/** Refused as "changed" when an accepted one's words were edited since, and nothing else was there to be taken back. */
export async function reopenProposals(context: Context, command: CommandOf<"reopen-proposals">): Promise<Outcome<{ reopened: ProposalId[] }>> {
  const { desk, actor } = context;
  const { articleId } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canDecideProposals(actor, article)) return refuse("forbidden");
  const rows = await desk.db.proposal.findMany({
    where: { articleId, id: { in: command.proposalIds }, state: { in: ["accepted", "refused"] } },
    select: { id: true, state: true, annotationId: true, before: true, replacement: true, outcome: true, version: true },
  });
  if (rows.length === 0) return refuse("stale");
  const back: typeof rows = [];
  for (const row of rows.filter(({ state }) => state === "accepted")) {
    const { count } = await desk.db.proposal.updateMany({ where: { id: row.id, version: row.version }, data: { state: "accepting", version: row.version + 1 } });
    if (count > 0) back.push(row);
  }
  const done: readonly AnnotationId[] = back.length === 0 ? [] : (await desk.collab.replaceMarked(articleId, back.map((row) => ({ annotationId: row.annotationId as AnnotationId, words: row.outcome ?? row.replacement, replacement: row.before })), actor.id)).done;
  const kept = back.filter((row) => !done.includes(row.annotationId as AnnotationId)).map(({ id }) => id);
  if (kept.length > 0) await desk.db.proposal.updateMany({ where: { id: { in: kept }, state: "accepting" }, data: { state: "accepted" } });
  const open = rows.filter((row) => (row.state === "refused" || back.includes(row)) && !kept.includes(row.id));
  if (open.length === 0) return refuse(kept.length > 0 ? "changed" : "stale");

  const outcome = await act<{ reopened: ProposalId[] }>(context, command, async (tx) => {
    const reopened = open.map(({ id }) => id as ProposalId);
    await tx.proposal.updateMany({ where: { id: { in: reopened }, state: { in: ["accepting", "refused"] } }, data: { ...undecided, version: { increment: 1 } } });
    return { value: { reopened }, event: { type: "proposal.reopened", articleId, proposalIds: reopened } };
  });
  desk.collab.announce(articleId, { type: "proposal", ids: command.proposalIds });
  return outcome;
}
