// Confirming several items again at once, after a replacement: each gets a check of its own on
// the words that stand now, with the evidence of the one it carries over. What may not be
// carried over (a number, name, date, negation or quotation changed) is refused here, too.
import { saltedDigest } from "#lib/audit/chain.ts";
import { livingAnnotations, sentenceOf } from "#lib/anchor/living.ts";
import { language } from "#lib/article/article-schema.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId, CheckId } from "#lib/id.ts";
import { canCheck } from "#lib/permission/can.ts";
import { sameWords, wordsHash } from "#lib/text/words.ts";
import { reconfirmation, reconfirmedMethod, type Reconfirmation } from "#lib/workflow/reconfirm.ts";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { heldToPolicy } from "#server/services/held-to-policy.ts";
import { moveChecked } from "#server/services/move-checked.ts";

/**
 * Files one check an item, all or none. Refused as "changed" when other words than the person saw stand there now, as
 * "missing" when an item is deleted or lost, as "stale" when no check of it lapsed or it waits for an answer, as
 * "invalid" when it has to be checked by itself, as "evidence_missing" when the policy asks for more and blocks.
 */
export async function reconfirm(context: Context, command: CommandOf<"reconfirm">): Promise<Outcome<{ checkIds: CheckId[] }>> {
  const { desk } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canCheck(context.actor, article)) return refuse("forbidden");
  const { blocks, logSeq } = await desk.collab.readText(command.articleId);
  const living = livingAnnotations(blocks);
  const ids = command.on.map((one) => one.annotationId);

  const outcome = await act(context, command, async (tx, at) => {
    const views = new Map((await loadAnnotations(tx, command.articleId, { ids })).map((view) => [view.id, view]));
    const carried: { item: AnnotationId; sentence: string; checkId: CheckId; subjects: Reconfirmation["subjects"] }[] = [];
    for (const { annotationId, words } of command.on) {
      const view = views.get(annotationId);
      const now = living.get(annotationId);
      if (!view || view.deletedAt || !now) return refuse("missing");
      if (!sameWords(words, now.words)) return refuse("changed");
      const sentence = sentenceOf(blocks, now, language.parse(article.language));
      const found = reconfirmation(view, { words: now.words, sentence });
      if (!found) return refuse("stale");
      if (found.alone) return refuse("invalid");
      carried.push({ item: annotationId, sentence, checkId: context.newId<CheckId>(), subjects: found.subjects });
    }
    const { rules } = await loadPolicy(tx);
    const states = await heldToPolicy(tx, context, article, rules, {
      articleId: command.articleId, finding: "confirmed", note: null, evidence: [],
      // What stood behind the check on the words of then stands behind the one on those of now.
      on: carried.flatMap(({ item, subjects }) => subjects.slice(0, 1).map(({ check, then }) => ({ annotationId: item, partId: null, words: check.on.find((row) => row.partId === null)?.words ?? then }))),
    });
    if (typeof states === "string") return refuse(states);
    // What is hidden from somebody is not theirs to carry over.
    if ([...states.values()].some(({ second }) => second === "blind")) return refuse("not_now");
    await tx.check.createMany({
      data: carried.map(({ checkId }) => ({
        id: checkId, articleId: command.articleId, byId: context.actor.id, at, finding: "confirmed", method: reconfirmedMethod, logSeq,
      })),
    });
    await tx.checkedWords.createMany({
      data: carried.flatMap(({ checkId, item, sentence, subjects }) => subjects.map(({ partId, now }) => ({
        id: context.newId(), checkId, annotationId: item, partId, words: now, sentence, wordsHash: wordsHash(now), sentenceHash: wordsHash(sentence),
      }))),
    });
    await carryEvidence(tx, carried);
    await moveChecked(tx, context, states, at);
    return {
      value: { checkIds: carried.map(({ checkId }) => checkId) },
      event: {
        type: "check.reconfirmed", articleId: command.articleId,
        checks: carried.map(({ checkId, item, subjects }) => ({
          checkId, annotationId: item,
          on: subjects.map(({ partId, now, check }) => ({ partId, digest: saltedDigest(article.salt, now), carries: check.id })),
        })),
      },
    };
  });
  if (outcome.ok) desk.collab.announce(command.articleId, { type: "check", ids });
  return outcome;
}

/** The very evidence rows of the checks that are carried over now stand behind the new ones, too. */
async function carryEvidence(tx: Tx, carried: readonly { item: string; checkId: CheckId; subjects: Reconfirmation["subjects"] }[]): Promise<void> {
  const earlier = [...new Set(carried.flatMap(({ subjects }) => subjects.map(({ check }) => check.id)))];
  const links = await tx.checkEvidence.findMany({
    where: { checkId: { in: earlier } }, select: { checkId: true, evidenceId: true, evidence: { select: { annotationId: true } } },
  });
  const rows = carried.flatMap(({ item, checkId, subjects }) => {
    const own = links.filter((link) => link.evidence.annotationId === item && subjects.some(({ check }) => check.id === link.checkId));
    return [...new Set(own.map(({ evidenceId }) => evidenceId))].map((evidenceId) => ({ checkId, evidenceId }));
  });
  await tx.checkEvidence.createMany({ data: rows });
}
