// Corrections after publication: a request on words that were printed, a decision with its reason, and the correction
// itself, which holds the versions before and after and the check that missed the error.
import { stage } from "#lib/article/article-schema.ts";
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import { canDecideCorrection, canRequestCorrection } from "#lib/permission/can.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionHash } from "#lib/text/version.ts";
import { checksOn, correctionState, standsIn } from "#lib/workflow/correction.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { loadCorrections, loadPrintedId } from "#server/queries/load-corrections.ts";
import { loadVersionContent } from "#server/queries/load-history.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { keepVersionIn, rowOf } from "#server/services/keep-version.ts";

type Requested = Outcome<{ requestId: string }>;

const textOf = (blocks: readonly { text: string }[]) => blocks.map(({ text }) => text).join("\n");

/** Refused as "not_published" before an article is published, as "words_not_there" when what was printed has no such words. */
export async function requestCorrection(context: Context, command: CommandOf<"request-correction">): Promise<Requested> {
  const { desk, actor } = context;
  const { articleId, requestId, annotationId, words, claim, askedBy, contact, channel } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canRequestCorrection(actor, article)) return refuse("forbidden");
  const printedId = await loadPrintedId(desk.db, articleId);
  const printed = printedId && (await loadVersionContent(desk.db, articleId, printedId));
  if (!printedId || !printed) return refuse("not_published");
  if (!standsIn(words, textOf(printed))) return refuse("words_not_there");

  return act(context, command, async (tx, at) => {
    if (await tx.correctionRequest.findUnique({ where: { id: requestId }, select: { id: true } })) return refuse("invalid");
    if (annotationId && !(await tx.annotation.findFirst({ where: { id: annotationId, articleId }, select: { id: true } }))) return refuse("missing");
    await tx.correctionRequest.create({
      data: { id: requestId, articleId, annotationId: annotationId ?? null, printedId, words: words.trim(), claim, askedBy, contact: contact?.trim() || null, channel, filedById: actor.id, at },
      select: { id: true },
    });
    return {
      value: { requestId },
      event: {
        type: "correction.requested", articleId, requestId, annotationId: annotationId ?? null, printedId, channel: channel.replace("_", "-"), words: saltedDigest(article.salt, words), digest: saltedDigest(article.salt, claim),
      },
    };
  });
}

/** Another decision takes the place of the one before; refused as "stale" once it was carried out, as "no_reason" without one. */
export async function decideCorrection(context: Context, command: CommandOf<"decide-correction">): Promise<Requested> {
  const { desk, actor } = context;
  const { articleId, requestId, decision } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canDecideCorrection(actor, article)) return refuse("forbidden");
  const reason = command.reason?.trim();
  if (!reason) return refuse("no_reason");

  return act(context, command, async (tx, at) => {
    const [request] = await loadCorrections(tx, articleId, requestId);
    if (!request) return refuse("missing");
    if (request.done || request.decisions.length !== command.seen) return refuse("stale");
    const decisionId = context.newId<string>();
    await tx.correctionDecision.create({ data: { id: decisionId, requestId, decision, reason, byId: actor.id, at }, select: { id: true } });
    return { value: { requestId }, event: { type: "correction.decided", articleId, requestId, decisionId, decision, digest: saltedDigest(article.salt, reason) } };
  });
}

/**
 * Records that the text was put right: its version is kept, and readers have that from then on. Refused as "changed" when
 * the text is not the one that was seen, "not_now" when nothing to do was decided, "not_corrected" when the text is still
 * as it was printed, "words_not_there" when the right words do not stand in it.
 */
export async function carryOutCorrection(context: Context, command: CommandOf<"carry-out-correction">): Promise<Requested> {
  const { desk, actor } = context;
  const { articleId, requestId, cause, checkId, falseWords, rightWords } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canDecideCorrection(actor, article)) return refuse("forbidden");
  const { blocks, logSeq } = await desk.collab.readText(articleId);
  const hash = versionHash(blocks, schemaVersion);
  if (hash !== command.hash) return refuse("changed");
  const text = rowOf(context, { articleId, salt: article.salt, blocks, logSeq, reason: "correction" });

  return act(context, command, async (tx, at) => {
    const [request] = await loadCorrections(tx, articleId, requestId);
    if (!request) return refuse("missing");
    if (request.done) return refuse("stale");
    const decision = request.decisions.at(-1)?.decision;
    if (correctionState(request) !== "to_do" || !decision) return refuse("not_now");
    const printed = await tx.version.findUniqueOrThrow({ where: { id: request.printed.id }, select: { hash: true, content: true } });
    if (printed.hash === hash) return refuse("not_corrected");
    const before = await loadVersionContent(tx, articleId, request.printed.id);
    if (!before || !standsIn(falseWords, textOf(before)) || !standsIn(rightWords, textOf(blocks))) return refuse("words_not_there");
    if (checkId && !checksOn(await loadAnnotations(tx, articleId), request.words).some(({ id }) => id === checkId)) return refuse("missing");

    const after = await keepVersionIn(tx, context, text, at);
    await tx.correctionDone.create({ data: { requestId, afterId: after.id, falseWords: falseWords.trim(), rightWords: rightWords.trim(), cause, checkId, byId: actor.id, at }, select: { requestId: true } });
    const from = stage.parse(article.stage);
    const to = decision === "correct" ? "corrected" : from;
    await tx.article.update({ where: { id: articleId }, data: { stage: to, publishedId: after.id }, select: { id: true } });
    if (to !== from) await appendAudit(tx, { at, actorId: actor.id, event: { type: "article.stage", articleId, from, to } });
    return {
      value: { requestId },
      event: {
        type: "correction.carried-out", articleId, requestId, beforeId: request.printed.id, afterId: after.id, cause, checkId,
        before: saltedDigest(article.salt, falseWords), after: saltedDigest(article.salt, rightWords),
      },
    };
  });
}
