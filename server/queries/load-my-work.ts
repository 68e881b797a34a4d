// What waits for one person, over every article on the desk that they may read. A fixed number of queries, and the
// texts of the few articles that are handed in and signed by somebody: whose turn it is depends on the words that stand.
import { kind } from "#lib/annotation/kind-schema.ts";
import { language } from "#lib/article/article-schema.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { canCheckAnything, canSignStep } from "#lib/permission/can.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionHash } from "#lib/text/version.ts";
import { isAuthorOf } from "#lib/workflow/evidence-policy.ts";
import { workStates } from "#lib/workflow/finding.ts";
import { byDue, type MyWork, type WorkArticle, type WorkItem } from "#lib/workflow/my-work.ts";
import { stepsOf } from "#lib/workflow/policy.ts";
import { askedOf } from "#lib/workflow/query.ts";
import { signOffState } from "#lib/workflow/sign-off.ts";
import { risk } from "#lib/workflow/work-schema.ts";
import { z } from "zod";
import type { Context } from "#server/context.ts";
import { loadSignOffsOf } from "#server/queries/load-gates.ts";
import { loadHeldRoles, loadPolicy } from "#server/queries/load-policy.ts";
import { articleSubject, readableArticles } from "#server/queries/readable-articles.ts";

/** Rows of one kind on the page; nobody works off more in a day. */
const most = 200;
/** Handed-in articles whose text is read. */
const mostTexts = 30;

const stored = { articleId: idOf<ArticleId>(), annotationId: idOf<AnnotationId>(), workState: z.enum(workStates), askedOf: z.enum(askedOf) };

/** What waits for the reader; each list is cut off at a few hundred. */
export async function loadMyWork(context: Context): Promise<MyWork> {
  const { actor, desk: { db } } = context;
  const article = { AND: [readableArticles(actor), { archivedAt: null }] };
  const open = { article, deletedAt: null, carries: null };
  const select = {
    id: true, kind: true, quote: true, placedWords: true, lastWords: true, risk: true, workState: true,
    article: { select: { id: true, title: true, language: true, deadlineAt: true } },
  } as const;
  const [given, waiting, asked, signatures] = await Promise.all([
    db.annotation.findMany({ where: { ...open, assigneeId: actor.id, workState: { not: "closed" } }, orderBy: { id: "asc" }, take: most, select }),
    canCheckAnything(actor)
      ? db.annotation.findMany({ where: { ...open, assigneeId: null, workState: "second_check", words: { none: { check: { byId: actor.id } } } }, orderBy: { id: "asc" }, take: most, select })
      : [],
    db.query.findMany({
      where: { article, byId: actor.id, closedAt: null, annotation: { deletedAt: null } }, orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }], take: most,
      select: { annotationId: true, to: true, contact: true, question: true, dueAt: true, article: select.article },
    }),
    loadSignatures(context),
  ]);
  const items = (rows: typeof given) => byDue(rows.map((row): WorkItem => ({
    article: articleOf(row.article), id: stored.annotationId.parse(row.id), kind: kind.parse(row.kind), words: row.lastWords ?? row.placedWords ?? row.quote,
    risk: row.risk === null ? null : risk.parse(row.risk), workState: stored.workState.parse(row.workState),
  })));
  return {
    items: items(given), seconds: items(waiting), signatures,
    queries: asked.map(({ article: about, annotationId, to, ...row }) => ({ ...row, article: articleOf(about), itemId: stored.annotationId.parse(annotationId), to: stored.askedOf.parse(to) })),
  };
}

async function loadSignatures({ actor, desk }: Context): Promise<MyWork["signatures"]> {
  const { db } = desk;
  const [handedIn, { rules }, held] = await Promise.all([
    db.article.findMany({
      where: { AND: [readableArticles(actor), { archivedAt: null, stage: "awaiting_sign_off" }] }, orderBy: [{ deadlineAt: { sort: "asc", nulls: "last" } }, { id: "asc" }], take: mostTexts,
      select: { id: true, title: true, language: true, author: true, deadlineAt: true, ...articleSubject(actor.id) },
    }),
    loadPolicy(db), loadHeldRoles(db),
  ]);
  const saidOf = await loadSignOffsOf(db, handedIn.map(({ id }) => stored.articleId.parse(id)));
  const turns = await Promise.all(handedIn.map(async (row) => {
    const id = stored.articleId.parse(row.id);
    const said = saidOf.get(id) ?? [];
    // Where nobody has signed yet the first step is next, whatever the text says.
    const isSignedByAny = said.some(({ decision }) => decision === "approved" || decision === "released");
    const hash = isSignedByAny ? versionHash((await desk.collab.readText(id)).blocks, schemaVersion) : "";
    const { next, held: isHeld } = signOffState(stepsOf(rules, held), said, hash);
    return next && !isHeld && canSignStep(actor, row, next, isAuthorOf(actor, row)) === "own" ? [{ article: articleOf(row), role: next }] : [];
  }));
  return turns.flat();
}

function articleOf({ id, title, deadlineAt, ...row }: { id: string; title: string; language: string; deadlineAt: Date | null }): WorkArticle {
  return { id: stored.articleId.parse(id), title, language: language.parse(row.language), deadlineAt };
}
