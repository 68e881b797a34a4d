// Questions that somebody owes an answer to. Asking makes the item wait, the last answer lets it go on; whoever has no
// account is answered for, by name and channel.
import { saltedDigest } from "#lib/audit/chain.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { kind } from "#lib/annotation/kind-schema.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId } from "#lib/id.ts";
import { canCheck, canTalk } from "#lib/permission/can.ts";
import { workStates } from "#lib/workflow/finding.ts";
import { workAfterAsking, workBeforeAsking } from "#lib/workflow/query.ts";
import { workAfter } from "#lib/workflow/work.ts";
import { z } from "zod";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

type Asked = Outcome<{ queryId: string }>;
const workState = z.enum(workStates);

export async function askQuery(context: Context, command: CommandOf<"ask-query">): Promise<Asked> {
  const { desk, actor } = context;
  const { articleId, annotationId, queryId } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canCheck(actor, article)) return refuse("forbidden");

  const outcome = await act(context, command, async (tx, at) => {
    const row = await tx.annotation.findFirst({ where: { id: annotationId, articleId, deletedAt: null }, select: { kind: true, workState: true } });
    if (!row) return refuse("missing");
    if (!isItemKind(kind.parse(row.kind)) || (await tx.query.findUnique({ where: { id: queryId }, select: { id: true } }))) return refuse("invalid");
    const before = workState.parse(row.workState);
    await tx.query.create({
      data: {
        id: queryId, articleId, annotationId, to: command.to, contact: command.contact?.trim() || null, question: command.question,
        dueAt: command.dueAt ? new Date(command.dueAt) : null, workBefore: workBeforeAsking(before, await asked(tx, annotationId)), byId: actor.id, at,
      },
    });
    const after = workAfter({ workState: before, hasCheck: false }, "wait") ?? "waiting";
    await tx.annotation.update({ where: { id: annotationId }, data: { workState: after, waitingFor: command.to, version: { increment: 1 } }, select: { id: true } });
    return { value: { queryId }, event: { type: "query.asked", articleId, annotationId, queryId, to: command.to, digest: saltedDigest(article.salt, command.question) } };
  });
  if (outcome.ok) desk.collab.announce(articleId, { type: "check", ids: [annotationId] });
  return outcome;
}

/** Whoever talks in an article may answer; refused as "stale" once the question is closed. */
export async function answerQuery(context: Context, command: CommandOf<"answer-query">): Promise<Asked> {
  const { desk, actor } = context;
  const { articleId, queryId } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canTalk(actor, article)) return refuse("forbidden");
  const about: { id?: AnnotationId } = {};

  const outcome = await act(context, command, async (tx, at) => {
    const query = await tx.query.findFirst({ where: { id: queryId, articleId }, select: { annotationId: true, closedAt: true, version: true } });
    if (!query) return refuse("missing");
    if (query.closedAt || !(await settle(tx, queryId, query.version, { closedAt: at, closedById: actor.id }))) return refuse("stale");
    const answerId = context.newId<string>();
    await tx.answer.create({ data: { id: answerId, queryId, text: command.text, givenBy: command.givenBy, channel: command.channel, filedById: actor.id, at } });
    await goOn(tx, query.annotationId, queryId);
    about.id = query.annotationId as AnnotationId;
    return {
      value: { queryId },
      event: { type: "query.answered", articleId, annotationId: query.annotationId, queryId, answerId, channel: command.channel.replace("_", "-"), digest: saltedDigest(article.salt, command.text) },
    };
  });
  if (about.id) desk.collab.announce(articleId, { type: "check", ids: [about.id] });
  return outcome;
}

/** Not needed any more. */
export async function closeQuery(context: Context, command: CommandOf<"close-query">): Promise<Asked> {
  const { desk, actor } = context;
  const { articleId, queryId } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canCheck(actor, article)) return refuse("forbidden");
  const about: { id?: AnnotationId } = {};

  const outcome = await act(context, command, async (tx, at) => {
    const query = await tx.query.findFirst({ where: { id: queryId, articleId }, select: { annotationId: true, closedAt: true, version: true } });
    if (!query) return refuse("missing");
    if (query.closedAt || !(await settle(tx, queryId, query.version, { closedAt: at, closedById: actor.id }))) return refuse("stale");
    await goOn(tx, query.annotationId, queryId);
    about.id = query.annotationId as AnnotationId;
    return { value: { queryId }, event: { type: "query.closed", articleId, annotationId: query.annotationId, queryId } };
  });
  if (about.id) desk.collab.announce(articleId, { type: "check", ids: [about.id] });
  return outcome;
}

async function settle(tx: Tx, id: string, version: number, data: { closedAt: Date; closedById: string }): Promise<boolean> {
  return (await tx.query.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } })).count === 1;
}

/** The item waits for the next open question, or goes on; checked meanwhile, it waits for nobody. */
async function goOn(tx: Tx, annotationId: string, over: string): Promise<void> {
  const row = await tx.annotation.findUniqueOrThrow({ where: { id: annotationId }, select: { workState: true } });
  const queries = await asked(tx, annotationId);
  await tx.annotation.update({
    where: { id: annotationId },
    data: {
      version: { increment: 1 },
      ...(row.workState === "waiting" && { workState: workAfterAsking(queries, over), waitingFor: queries.find((one) => !one.closedAt)?.to ?? null }),
    },
    select: { id: true },
  });
}

/** Every question about an item, oldest first. */
async function asked(tx: Tx, annotationId: string) {
  const rows = await tx.query.findMany({ where: { annotationId }, orderBy: { id: "asc" }, select: { id: true, to: true, at: true, closedAt: true, workBefore: true, answers: { select: { id: true } } } });
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), closedAt: row.closedAt?.toISOString() ?? null, workBefore: workState.parse(row.workBefore) }));
}
