// Filing a check: append-only, on the exact words the person saw. One check may cover several
// items with the same words; each keeps its own words and its own sentence.
import { saltedDigest } from "#lib/audit/chain.ts";
import { livingAnnotations, sentenceOf, type Living } from "#lib/anchor/living.ts";
import type { Block } from "#lib/article/block.ts";
import { language } from "#lib/article/article-schema.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { kind } from "#lib/annotation/kind-schema.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId, CheckId } from "#lib/id.ts";
import { canCheck } from "#lib/permission/can.ts";
import { isToCome } from "#lib/memory/expiry.ts";
import { wordsForm, wordsHash } from "#lib/text/words.ts";
import type { Finding } from "#lib/workflow/finding.ts";
import { partWords } from "#lib/workflow/part-words.ts";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";
import { listedSources } from "#server/queries/readable-articles.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { heldToPolicy, type HeldItem } from "#server/services/held-to-policy.ts";
import { moveChecked } from "#server/services/move-checked.ts";

/**
 * Files one check on one or more items or parts. Refused as "changed" when other words than the person saw stand
 * there now, as "missing" when an item is deleted or lost, as "invalid" when a kind needs no check, as "evidence_missing"
 * when the newsroom's policy asks for more and blocks.
 */
export async function recordCheck(context: Context, command: CommandOf<"record-check">): Promise<Outcome<{ checkId: CheckId }>> {
  const { desk } = context;
  if (command.finding === "void" || (command.asOf && isToCome(command.asOf, context.now()))) return refuse("invalid");
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canCheck(context.actor, article)) return refuse("forbidden");
  const { blocks, logSeq } = await desk.collab.readText(command.articleId);
  const living = livingAnnotations(blocks);

  const outcome = await act(context, command, async (tx, at) => {
    const subjects = await resolveSubjects(tx, command, { blocks, living, language: language.parse(article.language) });
    if ("reason" in subjects) return subjects;
    if (command.evidence) {
      const source = await tx.source.findFirst({ where: { AND: [{ id: command.evidence.sourceId }, listedSources(context.actor)] }, select: { id: true } });
      if (!source) return refuse("missing");
    }
    const { rules } = await loadPolicy(tx);
    const states = await heldToPolicy(tx, context, article, rules, {
      articleId: command.articleId, finding: command.finding, note: command.note ?? null, evidence: command.evidence ? [command.evidence] : [],
      on: command.on.map(({ annotationId, partId }) => ({ annotationId, partId, words: living.get(annotationId)?.words ?? "" })),
    });
    if (typeof states === "string") return refuse(states);
    const checkId = context.newId<CheckId>();
    await tx.check.create({
      data: {
        id: checkId, articleId: command.articleId, byId: context.actor.id, at, finding: command.finding,
        note: command.note ?? null, logSeq, method: secondMethod(states), asOf: command.asOf ?? null,
      },
    });
    await tx.checkedWords.createMany({
      data: subjects.rows.map((row) => ({
        ...row, id: context.newId(), checkId, wordsHash: wordsHash(row.words), sentenceHash: wordsHash(row.sentence),
      })),
    });
    const items = [...new Set(subjects.rows.map((row) => row.annotationId))];
    if (command.evidence) {
      const rows = items.map((annotationId) => ({ id: context.newId(), annotationId }));
      const { sourceId, stance, locator, passage } = command.evidence;
      await tx.evidence.createMany({
        data: rows.map((row) => ({
          ...row, articleId: command.articleId, sourceId, stance, locator: locator?.trim() || null,
          passage: passage?.trim() || null, byId: context.actor.id, at,
        })),
      });
      await tx.checkEvidence.createMany({ data: rows.map((row) => ({ checkId, evidenceId: row.id })) });
    }
    // What was put to the items before the conclusion stands behind it too.
    if (restsOnSources.includes(command.finding)) {
      const loose = await tx.evidence.findMany({ where: { checks: { none: {} }, OR: [{ annotationId: { in: items.filter((id) => states.get(id)?.second !== "blind") } }, { annotationId: { in: items }, byId: context.actor.id }] }, select: { id: true } });
      await tx.checkEvidence.createMany({ data: loose.map(({ id }) => ({ checkId, evidenceId: id })) });
    }
    await moveChecked(tx, context, states, at);
    return {
      value: { checkId },
      event: {
        type: "check.recorded", articleId: command.articleId, checkId, finding: command.finding, sourceId: command.evidence?.sourceId ?? null,
        on: subjects.rows.map((row) => ({ annotationId: row.annotationId, partId: row.partId, digest: saltedDigest(article.salt, row.words) })),
      },
    };
  });
  if (outcome.ok) desk.collab.announce(command.articleId, { type: "check", ids: [...new Set(command.on.map((one) => one.annotationId))] });
  return outcome;
}

/** Findings that sources speak for. */
const restsOnSources: readonly Finding[] = ["confirmed", "wrong", "conflicting"];

/** Said of a check only when it is a second one of everything it was filed on. */
function secondMethod(states: ReadonlyMap<AnnotationId, HeldItem>): "blind" | "second" | null {
  const seconds = [...states.values()].map(({ second }) => second);
  if (seconds.some((one) => one === null)) return null;
  return seconds.every((one) => one === "blind") ? "blind" : "second";
}

interface LivingArticle {
  blocks: readonly Block[];
  living: ReadonlyMap<AnnotationId, Living>;
  language: "vi" | "en";
}

/** The words each named item or part is checked on; a person without a part named is checked on every part. */
async function resolveSubjects(tx: Tx, command: CommandOf<"record-check">, text: LivingArticle) {
  const found = await tx.annotation.findMany({
    where: { articleId: command.articleId, deletedAt: null, id: { in: command.on.map((one) => one.annotationId) } },
    select: { id: true, kind: true, quote: true, parts: { select: { id: true, quote: true }, orderBy: { position: "asc" } } },
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  const rows: { annotationId: AnnotationId; partId: string | null; words: string; sentence: string }[] = [];
  for (const one of command.on) {
    const item = byId.get(one.annotationId);
    const now = text.living.get(one.annotationId);
    if (!item || !now) return refuse("missing");
    if (!isItemKind(kind.parse(item.kind))) return refuse("invalid");
    if (wordsForm(one.words) !== wordsForm(now.words)) return refuse("changed");
    const sentence = sentenceOf(text.blocks, now, text.language);
    const parts = one.partId === null ? item.parts : item.parts.filter((part) => part.id === one.partId);
    if (one.partId !== null && parts.length === 0) return refuse("missing");
    if (parts.length === 0) rows.push({ annotationId: one.annotationId, partId: null, words: now.words, sentence });
    const standing = partWords(item.quote, item.parts, now.words);
    for (const part of parts) {
      // A part that cannot be told from the rest any more is checked on the item's words as they are.
      const words = standing[item.parts.indexOf(part)] ?? now.words;
      rows.push({ annotationId: one.annotationId, partId: part.id, words, sentence });
    }
  }
  return { rows };
}
