// Two checkers found different things: an editor decides. One side's findings are filed again in the editor's name, on the same words and with
// the same evidence; both sides stay as they were filed.
import { livingAnnotations } from "#lib/anchor/living.ts";
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { CheckId } from "#lib/id.ts";
import { canAssign } from "#lib/permission/can.ts";
import { wordsHash } from "#lib/text/words.ts";
import { decidedMethod, disagreementOf } from "#lib/workflow/blind.ts";
import type { Context } from "#server/context.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

/** "missing": deleted or lost; "stale": there is nothing to decide any more. Taken back by voids. */
export async function decideCheck(context: Context, command: CommandOf<"decide-check">): Promise<Outcome<{ checkIds: CheckId[] }>> {
  const { desk, actor } = context;
  const { articleId, annotationId, side } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canAssign(actor, article)) return refuse("forbidden");
  const { blocks, logSeq } = await desk.collab.readText(articleId);
  const now = livingAnnotations(blocks).get(annotationId);

  const outcome = await act(context, command, async (tx, at) => {
    const [view] = await loadAnnotations(tx, articleId, { ids: [annotationId] });
    if (!view || view.deletedAt || !now) return refuse("missing");
    const both = disagreementOf(view, now.words);
    if (!both) return refuse("stale");
    const chosen = both[side].map((check) => ({ check, checkId: context.newId<CheckId>() }));
    await tx.check.createMany({
      data: chosen.map(({ check, checkId }) => ({ id: checkId, articleId, byId: actor.id, at, finding: check.finding, method: decidedMethod, note: command.note?.trim() || null, logSeq })),
    });
    await tx.checkedWords.createMany({
      data: chosen.flatMap(({ check, checkId }) => check.on.map((row) => ({ ...row, id: context.newId<string>(), checkId, annotationId, wordsHash: wordsHash(row.words), sentenceHash: wordsHash(row.sentence) }))),
    });
    await tx.checkEvidence.createMany({ data: chosen.flatMap(({ check, checkId }) => check.evidence.flatMap(({ id }) => (id ? [{ checkId, evidenceId: id }] : []))) });
    await tx.annotation.update({ where: { id: annotationId }, data: { workState: "closed", waitingFor: null, version: { increment: 1 } }, select: { id: true } });
    return {
      value: { checkIds: chosen.map(({ checkId }) => checkId) },
      event: {
        type: "check.decided", articleId, annotationId, side,
        checks: chosen.map(({ check, checkId }) => ({ checkId, carries: check.id, finding: check.finding, on: check.on.map((row) => ({ partId: row.partId, digest: saltedDigest(article.salt, row.words) })) })),
      },
    };
  });
  if (outcome.ok) desk.collab.announce(articleId, { type: "check", ids: [annotationId] });
  return outcome;
}
