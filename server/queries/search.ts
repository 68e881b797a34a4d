// Searching as an actor may: what they may not see is not found, not counted and not suggested.
import { byName } from "#lib/i18n/by-name.ts";
import { instantOf } from "#lib/i18n/wall-time.ts";
import type { AnnotationId, ArticleId, UserId } from "#lib/id.ts";
import { isAsking, kindsUnder, type SearchFilter } from "#lib/search/filter.ts";
import type { SearchKind } from "#lib/search/kinds.ts";
import { mostCounted, type SearchGroup, type SearchHit, type SearchPage } from "#lib/search/result.ts";
import { searchTerms, type SearchTerm } from "#lib/text/fold.ts";
import type { Context } from "#server/context.ts";
import type { Db } from "#server/db/client.ts";
import { searchLag } from "#server/db/search-due.ts";
import { facet, findDocuments } from "#server/db/search.ts";
import { loadHits } from "#server/queries/load-hits.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";
import { loadSeenAnnotations } from "#server/queries/load-seen-annotations.ts";
import { loadTimeZone } from "#server/queries/load-time-zone.ts";
import { hiddenFrom } from "#server/queries/readable-articles.ts";

/** Of each sort where all are shown, and of one on its own. */
const some = 5;
export const pageSize = 30;

interface Asking {
  desk: { db: Db };
  actor: Context["actor"];
}

/** One page of what this actor finds. Nothing asked for, or nothing to be found in: no groups. */
export async function search({ desk, actor }: Asking, filter: SearchFilter): Promise<SearchPage> {
  const [lag, people] = await Promise.all([
    searchLag(desk.db), desk.db.user.findMany({ where: { roles: { not: "" } }, select: { id: true, name: true } }),
  ]);
  const nobody = { page: 1, pages: 1, lag, people: people.sort(byName).map((one) => ({ ...one, id: one.id as UserId })) };
  if (actor.roles.length === 0 || !isAsking(filter)) return { groups: [], ...nobody };
  const { terms, found } = await findWhole({ desk, actor }, filter);
  const shown = filter.show === null ? null : found.find(({ kind }) => kind === filter.show);
  const pages = Math.max(1, Math.ceil((shown?.ids.length ?? 0) / pageSize));
  const page = Math.min(filter.page, pages);
  const groups = found.filter(({ kind, ids }) => ids.length > 0 || kind === filter.show).map(({ kind, ids }) => ({
    kind, ids, shown: filter.show === null ? ids.slice(0, some) : kind === filter.show ? ids.slice((page - 1) * pageSize, page * pageSize) : [],
  }));
  const hits = await loadHits(desk.db, groups.flatMap((group) => group.shown), terms);
  return { ...nobody, page, pages, groups: groups.map(({ kind, ids, shown: of }): SearchGroup => ({ kind, count: ids.length, hits: of.flatMap((id) => hits.get(id) ?? []) })) };
}

/** The first few of each of these sorts, for whoever is still typing. */
export async function suggest({ desk, actor }: Asking, words: string, kinds: readonly SearchKind[], limit: number): Promise<SearchHit[]> {
  const terms = searchTerms(words);
  if (actor.roles.length === 0 || terms.length === 0) return [];
  const ids = (await findAll({ desk, actor }, everything, terms, kinds, limit)).flatMap((one) => one.ids);
  const hits = await loadHits(desk.db, ids, terms);
  return ids.flatMap((id) => hits.get(id) ?? []);
}

interface Found {
  kind: SearchKind;
  ids: number[];
}

type Narrowing = Pick<SearchFilter, "kind" | "finding" | "by" | "from" | "to">;
const everything: Narrowing = { kind: null, finding: null, by: null, from: null, to: null };

/** Sent off, the last word is whole, unless nothing has it: then it may go on. */
async function findWhole(asking: Asking, filter: SearchFilter): Promise<{ terms: readonly SearchTerm[]; found: Found[] }> {
  const begun = searchTerms(filter.words);
  const whole = begun.map((term) => ({ ...term, isPrefix: false }));
  const found = await findAll(asking, filter, whole, kindsUnder(filter), mostCounted);
  if (begun.at(-1)?.isPrefix !== true || found.some(({ ids }) => ids.length > 0)) return { terms: whole, found };
  return { terms: begun, found: await findAll(asking, filter, begun, kindsUnder(filter), mostCounted) };
}

async function findAll({ desk: { db }, actor }: Asking, filter: Narrowing, terms: readonly SearchTerm[], kinds: readonly SearchKind[], limit: number): Promise<Found[]> {
  const hidden = await hiddenFrom(db, actor);
  const facets = [...(filter.kind ? [facet("kind", filter.kind)] : []), ...(filter.finding ? [facet("finding", filter.finding)] : []), ...(filter.by ? [facet("by", filter.by)] : [])];
  const days = filter.from ?? filter.to ? await instants(db, filter) : { from: null, to: null };
  const found: Found[] = [];
  for (const kind of kinds) {
    const ids = await findDocuments(db, { kind, terms, facets, ...days, hidden, limit });
    found.push({ kind, ids: kind === "check" ? await withoutBlind({ desk: { db }, actor }, ids) : ids });
  }
  return found;
}

/** The beginning of the first day and the end of the last one, by the newsroom's clock. */
async function instants(db: Db, { from, to }: Pick<SearchFilter, "from" | "to">): Promise<{ from: Date | null; to: Date | null }> {
  const zone = await loadTimeZone({ db });
  return { from: from === null ? null : instantOf(`${from}T00:00`, zone), to: to === null ? null : instantOf(`${dayAfter(to)}T00:00`, zone) };
}

/** The calendar day after one, as it is written. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 24 * 60 * 60_000).toISOString().slice(0, 10);
}

/** Checks without those that a second checker is to find out for themselves. A check of several items is hidden with any of them. */
async function withoutBlind({ desk: { db }, actor }: Asking, ids: readonly number[]): Promise<number[]> {
  const { rules } = await loadPolicy(db);
  if (ids.length === 0 || !rules.evidence.secondCheck || !rules.evidence.blind) return [...ids];
  const documents = await db.searchDocument.findMany({ where: { id: { in: [...ids] } }, select: { id: true, ref: true } });
  // Nobody waits for a second check of the others.
  const words = await db.checkedWords.findMany({
    where: { checkId: { in: documents.map(({ ref }) => ref) }, annotation: { workState: { not: "closed" }, OR: [{ workState: "second_check" }, { workSteps: { some: { act: "second" } } }] } },
    select: { checkId: true, annotationId: true, annotation: { select: { articleId: true } } },
  });
  const hidden = new Set<string>();
  for (const [articleId, rows] of Map.groupBy(words, ({ annotation }) => annotation.articleId)) {
    const views = await loadSeenAnnotations(db, actor, articleId as ArticleId, { ids: [...new Set(rows.map(({ annotationId }) => annotationId as AnnotationId))] });
    const seen = new Map(views.map(({ id, checks }) => [id as string, new Set<string>(checks.map((check) => check.id))]));
    for (const { checkId, annotationId } of rows) if (!seen.get(annotationId)?.has(checkId)) hidden.add(checkId);
  }
  const refs = new Map(documents.map(({ id, ref }) => [id, ref]));
  return ids.filter((id) => !hidden.has(refs.get(id) ?? ""));
}
