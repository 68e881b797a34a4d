// Takes one check back, and no other: a new entry with finding "void" that names it, on the
// same words. Nothing is removed; what stood before the check stands again.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId, CheckId } from "#lib/id.ts";
import { canCheck } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

export async function voidCheck(context: Context, command: CommandOf<"void-check">): Promise<Outcome<{ checkId: CheckId }>> {
  const { desk } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canCheck(context.actor, article)) return refuse("forbidden");
  const check = await desk.db.check.findFirst({
    where: { id: command.checkId, articleId: command.articleId },
    select: {
      finding: true, logSeq: true,
      words: { select: { annotationId: true, partId: true, words: true, sentence: true, wordsHash: true, sentenceHash: true } },
    },
  });
  if (!check) return refuse("missing");
  if (check.finding === "void") return refuse("invalid");
  if (await desk.db.check.findUnique({ where: { voidsId: command.checkId }, select: { id: true } })) return refuse("stale");
  const items = [...new Set(check.words.map((row) => row.annotationId))];

  const outcome = await act(context, command, async (tx, at) => {
    const checkId = context.newId<CheckId>();
    await tx.check.create({
      data: { id: checkId, articleId: command.articleId, byId: context.actor.id, at, finding: "void", voidsId: command.checkId, logSeq: check.logSeq },
    });
    await tx.checkedWords.createMany({ data: check.words.map((row) => ({ ...row, id: context.newId(), checkId })) });
    await tx.annotation.updateMany({ where: { id: { in: items } }, data: { workState: "checking", version: { increment: 1 } } });
    return {
      value: { checkId },
      event: { type: "check.voided", articleId: command.articleId, checkId, voids: command.checkId },
    };
  });
  if (outcome.ok) desk.collab.announce(command.articleId, { type: "check", ids: items as AnnotationId[] });
  return outcome;
}
