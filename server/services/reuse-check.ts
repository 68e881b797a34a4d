// An earlier check of the same or a like claim, filed again: a new check in the name of whoever does it, on the words that stand here, with the
// sources of the earlier one put to this item. It cites that one and speaks of its day; the policy judges it as any other.
import { livingAnnotations, sentenceOf } from "#lib/anchor/living.ts";
import type { PartRole } from "#lib/annotation/annotation.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { kind as kindOf } from "#lib/annotation/kind-schema.ts";
import { language } from "#lib/article/article-schema.ts";
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { CheckId, PartId } from "#lib/id.ts";
import { reuseHindrance, reusedMethod } from "#lib/memory/memory.ts";
import { canReuseCheck, canCheck } from "#lib/permission/can.ts";
import { sameWords, wordsHash } from "#lib/text/words.ts";
import { partWords } from "#lib/workflow/part-words.ts";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { recall } from "#server/queries/load-memory.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";
import { listedSources } from "#server/queries/readable-articles.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { heldToPolicy } from "#server/services/held-to-policy.ts";
import { moveChecked } from "#server/services/move-checked.ts";

/**
 * Files one check. Refused as "changed" when other words than the person saw stand there now, as "missing" when the item is deleted or lost or there is
 * no such earlier check to be seen, as "stale" when it says nothing of these words or does not hold any more, as "evidence_missing" when the
 * policy asks for more and blocks, as "not_now" when a second person has to find out for themselves.
 */
export async function reuseCheck(context: Context, command: CommandOf<"reuse-check">): Promise<Outcome<{ checkId: CheckId }>> {
  const { desk, actor } = context;
  const { articleId, annotationId } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canCheck(actor, article)) return refuse("forbidden");
  const { blocks, logSeq } = await desk.collab.readText(articleId);
  const now = livingAnnotations(blocks).get(annotationId);

  const outcome = await act(context, command, async (tx, at) => {
    const item = await tx.annotation.findFirst({ where: { id: annotationId, articleId, deletedAt: null }, select: { kind: true, quote: true, parts: { orderBy: { position: "asc" }, select: { id: true, role: true, quote: true } } } });
    if (!item || !now) return refuse("missing");
    const kind = kindOf.parse(item.kind);
    if (!isItemKind(kind)) return refuse("invalid");
    if (!sameWords(command.words, now.words)) return refuse("changed");
    const written = language.parse(article.language);
    const sentence = sentenceOf(blocks, now, written);
    const [earlier] = await recall(tx, actor, { articleId, annotationId, kind, language: written, words: now.words, sentence }, at, command.checkId);
    const from = earlier && (await loadActArticle(tx, context, earlier.article.id));
    if (!earlier || !from || !canReuseCheck(actor, article, from)) return refuse("missing");
    if (reuseHindrance(earlier)) return refuse("stale");
    const evidence = await listed(tx, context, earlier.evidence);
    const on = await subjectsOf(tx, item, earlier, now.words);
    if (evidence.length === 0 || on.length === 0) return refuse("stale");
    const { rules } = await loadPolicy(tx);
    const states = await heldToPolicy(tx, context, article, rules, { articleId, finding: earlier.finding, note: null, evidence, on: on.map(({ partId }) => ({ annotationId, partId, words: now.words })) });
    if (typeof states === "string") return refuse(states);
    // A second check is made afresh: what was found before, here or elsewhere, is not it.
    if ([...states.values()].some(({ second }) => second !== null)) return refuse("not_now");
    const [checkId, cites] = [context.newId<CheckId>(), await rootOf(tx, earlier.checkId)];
    await tx.check.create({
      data: { id: checkId, articleId, byId: actor.id, at, finding: earlier.finding, method: reusedMethod, logSeq, citesId: cites, asOf: earlier.asOf ?? earlier.at.slice(0, 10) },
    });
    await tx.checkedWords.createMany({ data: on.map((row) => ({ ...row, id: context.newId(), checkId, annotationId, sentence, wordsHash: wordsHash(row.words), sentenceHash: wordsHash(sentence) })) });
    const rows = evidence.map((one) => ({ id: context.newId<string>(), articleId, annotationId, sourceId: one.sourceId, stance: one.stance, locator: one.locator, passage: one.passage, byId: actor.id, at }));
    await tx.evidence.createMany({ data: rows });
    await tx.checkEvidence.createMany({ data: rows.map(({ id }) => ({ checkId, evidenceId: id })) });
    await moveChecked(tx, context, states, at);
    return {
      value: { checkId },
      event: {
        type: "check.reused", articleId, annotationId, checkId, cites, finding: earlier.finding, sourceIds: evidence.map(({ sourceId }) => sourceId),
        on: on.map(({ partId, words }) => ({ partId, digest: saltedDigest(article.salt, words) })),
      },
    };
  });
  if (outcome.ok) desk.collab.announce(articleId, { type: "check", ids: [annotationId] });
  return outcome;
}

/** Without what is not to be taken in use any more. */
async function listed<T extends { sourceId: string }>(tx: Tx, { actor }: Context, evidence: readonly T[]): Promise<T[]> {
  const rows = await tx.source.findMany({ where: { AND: [{ id: { in: evidence.map(({ sourceId }) => sourceId) } }, listedSources(actor)] }, select: { id: true } });
  return evidence.filter(({ sourceId }) => rows.some(({ id }) => id === sourceId));
}

/** What the earlier check covers of this item: all of it, or of a person the parts that are the very same. */
async function subjectsOf(tx: Tx, item: { quote: string; parts: readonly { id: string; role: string; quote: string }[] }, earlier: { checkId: string; annotationId: string }, words: string): Promise<{ partId: PartId | null; words: string }[]> {
  if (item.parts.length === 0) return [{ partId: null, words }];
  const checked = await tx.checkedWords.findMany({ where: { checkId: earlier.checkId, annotationId: earlier.annotationId }, select: { words: true, part: { select: { role: true } } } });
  const living = partWords(item.quote, item.parts.map((part) => ({ ...part, id: part.id as PartId, role: part.role as PartRole })), words);
  const same = item.parts.flatMap((part, at) => {
    const stands = living[at];
    return stands && checked.some((row) => row.part?.role === part.role && sameWords(row.words, stands)) ? [{ partId: part.id as PartId, words: stands, role: part.role }] : [];
  });
  // A rank or post says nothing of another person.
  return same.some(({ role }) => role === "name") ? same.map(({ partId, words: stands }) => ({ partId, words: stands })) : [];
}

/** What was found in the first place: a check that cites another is not itself a source. */
async function rootOf(tx: Tx, checkId: CheckId): Promise<string> {
  return (await tx.check.findUniqueOrThrow({ where: { id: checkId }, select: { citesId: true } })).citesId ?? checkId;
}
