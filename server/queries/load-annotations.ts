// Annotations of one article as the galley and the report see them. Some twelve queries whatever the
// number of rows; assembled here, because a nested include asks with one bind value a row.
import type { AnnotationView, CheckView, EvidenceView } from "#lib/annotation/annotation.ts";
import { anchorStates, partRoles } from "#lib/annotation/annotation.ts";
import { kind } from "#lib/annotation/kind-schema.ts";
import type { AnnotationId, ArticleId, CheckId, PartId, SourceId, UserId } from "#lib/id.ts";
import { sourceKinds } from "#lib/source/source-kind.ts";
import { workStates } from "#lib/workflow/finding.ts";
import { finding } from "#lib/workflow/finding-schema.ts";
import { askedOf, type QueryView } from "#lib/workflow/query.ts";
import { channel } from "#lib/workflow/query-schema.ts";
import type { WorkStepView } from "#lib/workflow/work.ts";
import { risk, voice, workAct } from "#lib/workflow/work-schema.ts";
import { z } from "zod";
import type { Db, Tx } from "#server/db/client.ts";
import { loadLosses } from "#server/queries/load-losses.ts";

const stored = {
  anchorState: z.enum(anchorStates),
  workState: z.enum(workStates),
  waitingFor: z.enum(["author", "source", "editor"]).nullable(),
  role: z.enum(partRoles),
  risk: risk.nullable(),
  voice: voice.nullable(),
  source: z.enum(sourceKinds),
  askedOf: z.enum(askedOf),
  step: z.union([workAct, z.literal("take_back")]),
  stance: z.enum(["supports", "refutes", "mentions"]),
};

/**
 * The annotations of an article, oldest first; deleted ones only when asked for by id, so that a page learns that
 * one has gone. Ids that are not this article's are left out.
 */
export async function loadAnnotations(db: Db | Tx, articleId: ArticleId, only?: { ids: readonly AnnotationId[] }): Promise<AnnotationView[]> {
  const ofArticle = only ? { articleId, id: { in: [...only.ids] } } : { articleId, deletedAt: null };
  const annotation = { is: ofArticle };
  const [rows, parts, words, checks, evidence, losses, steps, queries] = await Promise.all([
    db.annotation.findMany({
      where: ofArticle,
      select: {
        id: true, kind: true, ownKind: true, quote: true, anchorState: true, workState: true, waitingFor: true, note: true, version: true, carries: true, assigneeId: true, risk: true, voice: true,
        createdById: true, createdAt: true, deletedAt: true,
      },
      orderBy: { id: "asc" },
    }),
    db.part.findMany({ where: { annotation }, orderBy: { position: "asc" }, select: { id: true, annotationId: true, role: true, quote: true } }),
    db.checkedWords.findMany({
      where: { annotation }, orderBy: { id: "asc" },
      select: { checkId: true, annotationId: true, partId: true, words: true, sentence: true },
    }),
    db.check.findMany({
      where: { articleId, ...(only && { words: { some: { annotation } } }) },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      select: { id: true, byId: true, at: true, finding: true, voidsId: true, note: true, method: true, asOf: true, citesId: true },
    }),
    loadEvidence(db, articleId, only?.ids),
    loadLosses(db, articleId, only?.ids),
    db.workStep.findMany({ where: { annotation }, orderBy: { id: "asc" }, select: { id: true, annotationId: true, act: true, toState: true, toAssigneeId: true, reason: true, byId: true, at: true } }),
    db.query.findMany({
      where: { annotation }, orderBy: { id: "asc" },
      select: {
        id: true, annotationId: true, to: true, contact: true, question: true, dueAt: true, workBefore: true, at: true, closedAt: true, by: { select: { name: true } },
        answers: { orderBy: { id: "asc" }, select: { id: true, text: true, givenBy: true, channel: true, at: true, filedBy: { select: { name: true } } } },
      },
    }),
  ]);
  const queriesOf = groupBy(queries, (query) => query.annotationId);
  const named = [...rows.flatMap((row) => [row.createdById, row.assigneeId]), ...checks.map((check) => check.byId), ...steps.flatMap((step) => [step.byId, step.toAssigneeId])];
  const names = await loadNames(db, named.filter((id) => id !== null));
  const sources = await loadSources(db, [...evidence.links.map((row) => row.evidence), ...evidence.loose].map((row) => row.sourceId));

  const stepsOf = groupBy(steps, (step) => step.annotationId);
  const partsOf = groupBy(parts, (part) => part.annotationId);
  const wordsOf = groupBy(words, (row) => `${row.checkId} ${row.annotationId}`);
  const evidenceOf = groupBy(evidence.links, (row) => `${row.checkId} ${row.evidence.annotationId}`);
  const checkIdsOf = new Map<string, Set<string>>();
  for (const row of words) {
    const ids = checkIdsOf.get(row.annotationId);
    if (ids) ids.add(row.checkId);
    else checkIdsOf.set(row.annotationId, new Set([row.checkId]));
  }
  const checkById = new Map(checks.map((check, order) => [check.id, { ...check, order }]));

  const viewEvidence = (row: (typeof evidence.loose)[number]): EvidenceView => {
    const source = sources.get(row.sourceId);
    return {
      id: row.id, sourceId: row.sourceId as SourceId, sourceTitle: source?.title ?? "", sourceReference: source?.reference ?? null,
      isPrimary: source?.isPrimary ?? false, ...(source && { sourceKind: stored.source.parse(source.kind) }), group: source?.independenceGroup ?? null,
      stance: stored.stance.parse(row.stance), locator: row.locator, passage: row.passage,
    };
  };

  const viewCheck = (id: string, annotationId: string): (CheckView & { order: number }) | null => {
    const check = checkById.get(id);
    if (!check) return null;
    return {
      id: check.id as CheckId, finding: finding.parse(check.finding), voids: check.voidsId as CheckId | null, byId: check.byId as UserId, byName: names.get(check.byId) ?? "",
      at: check.at.toISOString(), note: check.note, method: check.method, asOf: check.asOf, ...(check.citesId && { citesId: check.citesId as CheckId }), order: check.order,
      on: (wordsOf.get(`${id} ${annotationId}`) ?? []).map((row) => ({ partId: row.partId as PartId | null, words: row.words, sentence: row.sentence })),
      evidence: (evidenceOf.get(`${id} ${annotationId}`) ?? []).map((row) => viewEvidence(row.evidence)),
    };
  };

  // Only what there is: most items are nobody's, and a long article sends each of them.
  const workOf = (row: (typeof rows)[number]): Pick<AnnotationView, "assignee" | "risk" | "voice" | "queries" | "workSteps"> => {
    const own = stepsOf.get(row.id);
    const asked = queriesOf.get(row.id);
    return {
      ...(row.assigneeId && { assignee: { id: row.assigneeId as UserId, name: names.get(row.assigneeId) ?? "" } }),
      ...(row.risk && { risk: stored.risk.parse(row.risk) }), ...(row.voice && { voice: stored.voice.parse(row.voice) }),
      ...(asked && {
        queries: asked.map(({ by, answers, ...query }): QueryView => ({
          ...query, annotationId: row.id as AnnotationId, to: stored.askedOf.parse(query.to), workBefore: stored.workState.parse(query.workBefore), byName: by.name, at: query.at.toISOString(),
          dueAt: query.dueAt?.toISOString() ?? null, closedAt: query.closedAt?.toISOString() ?? null,
          answers: answers.map(({ filedBy, ...answer }) => ({ ...answer, channel: channel.parse(answer.channel), filedByName: filedBy.name, at: answer.at.toISOString() })),
        })),
      }),
      ...(own && {
        workSteps: own.map((step): WorkStepView => ({
          id: step.id, act: stored.step.parse(step.act), to: stored.workState.parse(step.toState), assigneeName: step.toAssigneeId && (names.get(step.toAssigneeId) ?? ""),
          reason: step.reason, byName: names.get(step.byId) ?? "", at: step.at.toISOString(),
        })),
      }),
    };
  };

  const looseOf = groupBy(evidence.loose, (row) => row.annotationId);
  return rows.map((row) => ({
    id: row.id as AnnotationId, kind: kind.parse(row.kind), ownKind: row.ownKind, quote: row.quote, note: row.note, version: row.version, ...(row.carries === "proposal" && { carries: "proposal" }),
    anchorState: stored.anchorState.parse(row.anchorState), workState: stored.workState.parse(row.workState),
    waitingFor: stored.waitingFor.parse(row.waitingFor),
    ...workOf(row), ...(looseOf.has(row.id) && { evidence: (looseOf.get(row.id) ?? []).map((one) => ({ ...viewEvidence(one), byId: one.byId as UserId })) }),
    createdById: row.createdById as UserId, createdByName: names.get(row.createdById) ?? "",
    createdAt: row.createdAt.toISOString(), deletedAt: row.deletedAt?.toISOString() ?? null,
    loss: losses.get(row.id)?.loss ?? null, offer: losses.get(row.id)?.offer ?? null,
    parts: (partsOf.get(row.id) ?? []).map((part) => ({ id: part.id as PartId, role: stored.role.parse(part.role), quote: part.quote })),
    checks: [...(checkIdsOf.get(row.id) ?? [])]
      .map((id) => viewCheck(id, row.id))
      .filter((check) => check !== null)
      .sort((a, b) => a.order - b.order)
      .map(({ order: _order, ...check }) => check),
  }));
}

/** Evidence beside the checks it was given for: two flat queries, which cost a third of one that joins. */
async function loadEvidence(db: Db | Tx, articleId: ArticleId, ids: readonly AnnotationId[] | undefined) {
  const rows = await db.evidence.findMany({
    where: { articleId, ...(ids && { annotationId: { in: [...ids] } }) },
    select: { id: true, annotationId: true, sourceId: true, stance: true, locator: true, passage: true, byId: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const links = await db.checkEvidence.findMany({
    where: ids ? { evidenceId: { in: [...byId.keys()] } } : { check: { articleId } }, select: { checkId: true, evidenceId: true },
  });
  const bound = new Set(links.map(({ evidenceId }) => evidenceId));
  return {
    links: links.flatMap(({ checkId, evidenceId }) => {
      const evidence = byId.get(evidenceId);
      return evidence ? [{ checkId, evidence }] : [];
    }),
    /** What no check rests on yet. */
    loose: rows.filter(({ id }) => !bound.has(id)),
  };
}

async function loadNames(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(people.map((person) => [person.id, person.name]));
}

async function loadSources(db: Db | Tx, ids: readonly string[]) {
  const rows = await db.source.findMany({
    where: { id: { in: [...new Set(ids)] } }, select: { id: true, title: true, reference: true, isPrimary: true, kind: true, independenceGroup: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
