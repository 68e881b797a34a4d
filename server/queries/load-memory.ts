// Earlier checks of the same or a like claim, in every article the actor may read: found by the search index and by the very words, then
// judged by lib/memory. What is hidden from the actor is not among them: no restricted or trashed article, no source of one, and
// nothing that would give a second checker what the first found.
import type { EvidenceView } from "#lib/annotation/annotation.ts";
import { livingAnnotations, sentenceOf } from "#lib/anchor/living.ts";
import { isItemKind, type Kind } from "#lib/annotation/kind.ts";
import { kind as kindOf } from "#lib/annotation/kind-schema.ts";
import type { Language } from "#lib/article/article.ts";
import { language } from "#lib/article/article-schema.ts";
import { sourceKind } from "#lib/source/source.ts";
import type { AnnotationId, ArticleId, CheckId, SourceId } from "#lib/id.ts";
import { expiryOf } from "#lib/memory/expiry.ts";
import type { Lasts } from "#lib/memory/expiry-schema.ts";
import { byWorth, type MemoryEntry } from "#lib/memory/memory.ts";
import { glance, isBySentence, recallJudge, saidOf } from "#lib/memory/recall.ts";
import type { Judgement } from "#lib/memory/judge-claims.ts";
import type { ActorSubject } from "#lib/permission/can.ts";
import { occursIn } from "#lib/text/align.ts";
import { sameWords, wordsHash } from "#lib/text/words.ts";
import { finding } from "#lib/workflow/finding-schema.ts";
import type { Context } from "#server/context.ts";
import type { Db, Tx } from "#server/db/client.ts";
import { findLikeItems } from "#server/db/search.ts";
import { loadHiddenChecks } from "#server/queries/load-hidden-checks.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { hiddenArticles, readableArticles, visibleSources } from "#server/queries/readable-articles.ts";

/** Shown beside an item; who wants more searches. */
const most = 5;
/** Like items looked for, how many of them are read, and how many held against the claim word by word. */
const mostLike = 150;
const mostRead = 40;
const mostJudged = 12;
/** Less in common than this is a matter of chance. */
const leastInCommon = 0.3;

/** What earlier checks are sought for. */
export interface RecallSubject {
  articleId: ArticleId;
  annotationId: AnnotationId;
  kind: Kind;
  language: Language;
  words: string;
  /** Around the words; a number or a day is remembered by it. */
  sentence: string;
}

/** What was checked before about one item, the most telling first. Null: there is no such item. Permission to read the article is the caller's to ask. */
export async function loadMemory({ desk, actor, now }: Context, articleId: ArticleId, annotationId: AnnotationId): Promise<MemoryEntry[] | null> {
  const row = await desk.db.annotation.findFirst({ where: { id: annotationId, articleId, deletedAt: null }, select: { kind: true, quote: true, placedWords: true, lastWords: true, article: { select: { language: true } } } });
  if (!row) return null;
  const kind = kindOf.parse(row.kind);
  if (!isItemKind(kind)) return [];
  const written = language.parse(row.article.language);
  const { blocks } = await desk.collab.readText(articleId);
  const stands = livingAnnotations(blocks).get(annotationId);
  const subject = { articleId, annotationId, kind, language: written, words: stands?.words ?? livingWords(row), sentence: stands ? sentenceOf(blocks, stands, written) : "" };
  return recall(desk.db, actor, subject, now());
}

/** The same of words that the caller has read. With `only`, nothing but that check, if it is one of them. */
export async function recall(db: Db | Tx, actor: ActorSubject, subject: RecallSubject, now: Date, only?: CheckId): Promise<MemoryEntry[]> {
  const found = only ? await itemsOf(db, [only]) : await candidates(db, actor, subject);
  const items = await loadItems(db, actor, found.filter((id) => id !== subject.annotationId), subject.kind);
  const judge = recallJudge(subject.kind, subject, subject.language);
  const inCommon = glance(saidOf(subject.kind, subject));
  const likest = items.map((item) => ({ item, share: inCommon(saidOf(item.kind, item)) })).toSorted((a, b) => b.share - a.share).slice(0, only ? items.length : mostJudged);
  const judged = likest.flatMap(({ item }) => {
    const told = judge(item);
    return told ? [{ ...item, told }] : [];
  });
  if (judged.length === 0) return [];
  const own = new Set((await db.checkedWords.findMany({ where: { annotationId: subject.annotationId }, distinct: ["checkId"], select: { checkId: true } })).map(({ checkId }) => checkId));
  const cited = await itemsOf(db, judged.flatMap(({ check }) => check.citesId ?? []));
  const hidden = await loadHiddenChecks(db, actor, [subject.annotationId, ...judged.map(({ id }) => id), ...cited]);
  const isAbout = (id: string | null) => id !== null && (own.has(id) || hidden.has(id));
  const shown = judged.filter(({ check }) => !isAbout(check.id) && !isAbout(check.citesId) && (!only || check.id === only));
  const [{ lasts }, evidence] = await Promise.all([loadNewsroom(db), loadEvidence(db, actor, shown)]);
  const entries = shown.map((item) => entryOf(item, evidence.get(`${item.check.id} ${item.id}`) ?? [], lasts, now)).sort(byWorth);
  // One check may cover several items, and one that cites another says nothing more than that one.
  const first = entries.filter((one, at) => entries.findIndex(({ checkId }) => checkId === one.checkId) === at);
  const ids = new Set(shown.map(({ check }) => check.id));
  const citing = new Map(shown.map(({ check }) => [check.id, check.citesId]));
  return first.filter(({ checkId }) => !ids.has(citing.get(checkId) ?? "")).slice(0, most);
}

async function candidates(db: Db | Tx, actor: ActorSubject, subject: RecallSubject): Promise<string[]> {
  const hidden = { articles: await hiddenArticles(db, actor), refs: [] };
  const [exact, like] = await Promise.all([
    db.checkedWords.findMany({ where: { wordsHash: wordsHash(subject.words) }, orderBy: { id: "desc" }, take: mostRead / 2, select: { annotationId: true } }),
    findLikeItems(db, { text: subject.words, hidden, limit: mostLike }),
  ]);
  const inCommon = glance(subject.words);
  const near = like.filter(({ text }) => isBySentence(subject.kind) || inCommon(text) >= leastInCommon);
  return [...new Set([...exact, ...near].map(({ annotationId }) => annotationId))].slice(0, mostRead);
}

async function itemsOf(db: Db | Tx, checkIds: readonly string[]): Promise<string[]> {
  if (checkIds.length === 0) return [];
  return (await db.checkedWords.findMany({ where: { checkId: { in: [...checkIds] } }, distinct: ["annotationId"], select: { annotationId: true } })).map(({ annotationId }) => annotationId);
}

interface RecalledItem {
  id: string;
  kind: Kind;
  article: { id: string; title: string };
  /** As they were checked. */
  words: string;
  sentence: string;
  check: { id: string; finding: string; at: Date; asOf: string | null; citesId: string | null; by: { name: string } };
  stands: boolean;
}

/** These items, in this order, each with the newest of its checks that was not taken back; those without one are left out. */
async function loadItems(db: Db | Tx, actor: ActorSubject, ids: readonly string[], kind: Kind): Promise<RecalledItem[]> {
  if (ids.length === 0) return [];
  const rows = await db.annotation.findMany({
    where: { id: { in: [...ids] }, kind, deletedAt: null, words: { some: {} }, article: { AND: [readableArticles(actor), { trashedAt: null }] } },
    select: { id: true, quote: true, placedWords: true, lastWords: true, anchorState: true, article: { select: { id: true, title: true } } },
  });
  const order = new Map(ids.map((id, at) => [id, at]));
  const near = rows.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)).slice(0, mostRead);
  const words = await db.checkedWords.findMany({ where: { annotationId: { in: near.map(({ id }) => id) } }, orderBy: { id: "asc" }, select: { annotationId: true, checkId: true, partId: true, words: true, sentence: true } });
  const checks = await db.check.findMany({ where: { id: { in: [...new Set(words.map(({ checkId }) => checkId))] } }, select: { id: true, finding: true, at: true, asOf: true, citesId: true, voidsId: true, by: { select: { name: true } } } });
  const takenBack = new Set(checks.map(({ voidsId }) => voidsId));
  const byId = new Map(checks.filter((check) => check.finding !== "void" && !takenBack.has(check.id)).map((check) => [check.id, check]));
  return near.flatMap((row) => {
    const own = words.filter(({ annotationId, checkId }) => annotationId === row.id && byId.has(checkId));
    const newest = own.map(({ checkId }) => byId.get(checkId)).filter((check) => check !== undefined).toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))[0];
    const on = own.filter(({ checkId }) => checkId === newest?.id);
    const [first] = on;
    if (!newest || !first) return [];
    const living = livingWords(row);
    const holds = on.every((one) => (one.partId === null ? sameWords(one.words, living) : occursIn(one.words, living)));
    return [{ id: row.id, kind, article: row.article, words: first.partId === null ? first.words : living, sentence: first.sentence, check: newest, stands: row.anchorState !== "lost" && holds }];
  });
}

function livingWords({ lastWords, placedWords, quote }: { lastWords: string | null; placedWords: string | null; quote: string }): string {
  return lastWords ?? placedWords ?? quote;
}

/** Evidence by check and item, of the sources this actor may know of. */
async function loadEvidence(db: Db | Tx, actor: ActorSubject, shown: readonly RecalledItem[]): Promise<Map<string, EvidenceView[]>> {
  const links = await db.checkEvidence.findMany({
    where: { checkId: { in: shown.map(({ check }) => check.id) }, evidence: { source: visibleSources(actor) } },
    select: { checkId: true, evidence: { select: { annotationId: true, sourceId: true, stance: true, locator: true, passage: true, source: { select: { title: true, reference: true, isPrimary: true, kind: true, independenceGroup: true } } } } },
  });
  return new Map([...Map.groupBy(links, ({ checkId, evidence }) => `${checkId} ${evidence.annotationId}`)].map(([key, rows]) => [key, rows.map(({ evidence: { source, ...row } }): EvidenceView => ({
    sourceId: row.sourceId as SourceId, sourceTitle: source.title, sourceReference: source.reference, isPrimary: source.isPrimary, sourceKind: sourceKind.parse(source.kind), group: source.independenceGroup,
    stance: row.stance === "refutes" || row.stance === "mentions" ? row.stance : "supports", locator: row.locator, passage: row.passage,
  }))]));
}

function entryOf(item: RecalledItem & { told: Judgement }, evidence: readonly EvidenceView[], lasts: Lasts, now: Date): MemoryEntry {
  const { check, article, told } = item;
  const at = check.at.toISOString();
  const found = finding.parse(check.finding);
  const expires = expiryOf({ at, asOf: check.asOf, finding: found }, item.kind, lasts);
  return {
    ...told, checkId: check.id as CheckId, annotationId: item.id as AnnotationId, article: { id: article.id as ArticleId, title: article.title }, said: saidOf(item.kind, item),
    finding: found, byName: check.by.name, at, asOf: check.asOf, expiresAt: expires?.toISOString() ?? null, isExpired: expires !== null && expires <= now,
    stands: item.stands, evidence, isReused: check.citesId !== null,
  };
}
