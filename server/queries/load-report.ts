// Everything a report is built from, read at one moment. The text is the living one, from the
// collaboration side; the desk's cached standing is not consulted.
import type { Language } from "#lib/article/article.ts";
import { language, stage } from "#lib/article/article-schema.ts";
import { emptyHead } from "#lib/audit/chain.ts";
import type { AnnotationId, ArticleId, UserId } from "#lib/id.ts";
import { canReadArticle } from "#lib/permission/can.ts";
import { parseRoles } from "#lib/permission/role.ts";
import { buildReport } from "#lib/report/model.ts";
import type { Report } from "#lib/report/schema.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionHash } from "#lib/text/version.ts";
import { checklistOf } from "#lib/workflow/checklist.ts";
import { gatesOf } from "#lib/workflow/gates.ts";
import { surveyOf } from "#lib/workflow/survey.ts";
import type { Context } from "#server/context.ts";
import { loadCorrections } from "#server/queries/load-corrections.ts";
import { loadSeenAnnotations } from "#server/queries/load-seen-annotations.ts";
import { loadSignOffs, loadTicks } from "#server/queries/load-gates.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";
import { loadProposals } from "#server/queries/load-proposals.ts";
import { loadThreads } from "#server/queries/load-threads.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";

/**
 * The report of an article as it stands now. Null: there is no such article, or the actor may not read it (which of the
 * two is not told). Throws when the text cannot be read: a report is never made of a part.
 */
export async function loadReport(context: Context, articleId: ArticleId): Promise<Report | null> {
  const { actor, desk, now } = context;
  const { db } = desk;
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: {
      id: true, title: true, language: true, type: true, section: true, author: true, origin: true, eventDate: true, issueDate: true,
      createdAt: true, createdBy: { select: { name: true } }, ...articleSubject(actor.id),
    },
  });
  if (!article || !canReadArticle(actor, article)) return null;

  // The chain's head before everything else: it may stand for less than the report shows, never for more.
  const head = await db.auditHead.findFirst({ select: { seq: true, hash: true } });
  const [{ blocks }, standing, deleted, readings, version, newsroom, proposals, signOffs, threads, ticks, policy, afterPublication] = await Promise.all([
    desk.collab.readText(articleId),
    loadSeenAnnotations(db, actor, articleId),
    db.annotation.findMany({ where: { articleId, deletedAt: { not: null }, words: { some: {} } }, select: { id: true } }),
    db.reading.findMany({ where: { articleId, takenBack: null }, orderBy: { id: "asc" }, select: { blockId: true, sentence: true, byId: true, at: true } }),
    db.version.findFirst({ where: { articleId }, orderBy: { number: "desc" }, select: { number: true, hash: true, createdAt: true } }),
    loadNewsroom(db),
    loadProposals(db, articleId),
    loadSignOffs(db, articleId),
    loadThreads(db, articleId),
    loadTicks(db, articleId),
    loadPolicy(db),
    loadCorrections(db, articleId),
  ]);
  const gone = deleted.length > 0 ? await loadSeenAnnotations(db, actor, articleId, { ids: deleted.map(({ id }) => id as AnnotationId) }) : [];
  const annotations = [...standing, ...gone];
  const [people, sources] = await Promise.all([
    db.user.findMany({
      where: { id: { in: [...new Set([...annotations.flatMap((view) => [view.createdById, ...view.checks.map((check) => check.byId)]), ...readings.map((row) => row.byId)])] } },
      select: { id: true, name: true, roles: true },
    }),
    db.source.findMany({
      where: { OR: [{ evidence: { some: { articleId } } }, { inUse: { some: { articleId } } }] },
      orderBy: { id: "asc" },
      select: { id: true, kind: true, isPrimary: true, title: true, reference: true, independenceGroup: true, identity: { select: { sourceId: true } } },
    }),
  ]);

  const written = language.parse(article.language);
  const said = { blocks, language: written, annotations: standing, readings, proposals, threads, ticks, article };
  const survey = surveyOf(said);
  const checklist = checklistOf(said, policy.rules.checklists.types, survey);
  const gates = gatesOf(said, policy.rules, survey);
  return buildReport({
    newsroom: newsroom.name, ownKinds: new Map(newsroom.ownKinds.map(({ id, label }) => [id, label])),
    generated: { at: now().toISOString(), byName: actor.name },
    article: {
      id: article.id, title: article.title, language: written, stage: stage.parse(article.stage),
      section: article.section, author: article.author, origin: article.origin, eventDate: article.eventDate, issueDate: article.issueDate,
      createdAt: article.createdAt.toISOString(), createdByName: article.createdBy.name,
    },
    people: people.map((person) => ({ id: person.id as UserId, name: person.name, roles: parseRoles(person.roles) })),
    textHash: versionHash(blocks, schemaVersion),
    version: version && { number: version.number, hash: version.hash, at: version.createdAt.toISOString() },
    blocks, annotations, proposals, signOffs, threads, policy, gates, checklist, afterPublication,
    sources: sources.map(({ identity, ...source }) => ({ ...source, ...(identity && { isConfidential: true as const }) })),
    readings: readings.map((row) => ({ blockId: row.blockId, sentence: row.sentence, byId: row.byId as UserId, at: row.at.toISOString() })),
    audit: head ?? emptyHead,
  });
}

/** What the report's page says above the report. Null as in loadReport. */
export async function loadReportTitle(context: Context, articleId: ArticleId): Promise<{ title: string; language: Language } | null> {
  const article = await context.desk.db.article.findUnique({
    where: { id: articleId },
    select: { title: true, language: true, ...articleSubject(context.actor.id) },
  });
  return article && canReadArticle(context.actor, article) ? { title: article.title, language: language.parse(article.language) } : null;
}
