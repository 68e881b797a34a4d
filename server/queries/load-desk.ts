// The desk, as a page of a list or as a board: articles with their cached progress. The number of queries is the same for ten
// articles and for ten thousand.
import { stage } from "#lib/article/article-schema.ts";
import { stages, type Stage } from "#lib/article/stages.ts";
import type { BoardColumn, DeskBoard, DeskEntry, DeskPage } from "#lib/article/desk-entry.ts";
import type { DeskFilter, Shelf } from "#lib/article/desk-filter.ts";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { canShelveArticle } from "#lib/permission/can.ts";
import { blockedBy, gateCountsRow } from "#lib/workflow/gates.ts";
import { searchTerms } from "#lib/text/fold.ts";
import type { Rules } from "#lib/workflow/policy.ts";
import type { Actor } from "#server/context.ts";
import type { Db } from "#server/db/client.ts";
import { findDocuments } from "#server/db/search.ts";
import type { Desk } from "#server/desk.ts";
import { loadHands } from "#server/queries/load-hands.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";
import { articleSubject, readableArticles } from "#server/queries/readable-articles.ts";

/** Articles on one page. */
export const pageSize = 50;

/** Articles in one column of the board. */
const columnSize = 30;

const workStages: readonly Stage[] = ["draft", "checking", "awaiting_sign_off", "signed_off"];

/** What a search finds at most; beyond it the words are too common to search by. */
const mostFound = 5_000;

const articleId = idOf<ArticleId>();

const onShelf = {
  desk: { archivedAt: null },
  archive: { archivedAt: { not: null }, trashedAt: null },
  trash: { trashedAt: { not: null } },
} as const satisfies Record<Shelf, object>;

/** The articles under a filter that this actor may read, the one changed last first. */
export async function loadDesk({ db }: Pick<Desk, "db">, actor: Actor, filter: DeskFilter): Promise<DeskPage> {
  const { where, counts } = await under(db, actor, filter);
  const total = filter.stage ? counts[filter.stage] : sumOf(counts);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filter.page, pages);
  const rows = await entryRows(db, actor, {
    where: { ...where, ...(filter.stage && { stage: filter.stage }) }, orderBy: [{ changedAt: "desc" }, { id: "desc" }], skip: (page - 1) * pageSize, take: pageSize,
  });
  return { entries: await entriesOf(db, actor, rows), total, page, pages, stages: counts, isEmpty: await isEmpty(db, actor, total) };
}

/** The same articles in a column a stage; where the filter names one, that column alone. */
export async function loadBoard({ db }: Pick<Desk, "db">, actor: Actor, filter: DeskFilter): Promise<DeskBoard> {
  const { where, counts } = await under(db, actor, filter);
  // The stages of work are always there, so that the board does not change its shape; what is over only when there is some.
  const shown = stages.filter((one) => (filter.stage ? one === filter.stage : counts[one] > 0 || workStages.includes(one)));
  const found = await Promise.all(shown.map((one) => entryRows(db, actor, {
    where: { ...where, stage: one }, orderBy: [{ deadlineAt: { sort: "asc", nulls: "last" } }, { changedAt: "desc" }, { id: "desc" }], take: columnSize,
  })));
  const entries = await entriesOf(db, actor, found.flat());
  const total = sumOf(counts);
  return {
    columns: shown.map((one): BoardColumn => ({ stage: one, total: counts[one], entries: entries.filter((entry) => entry.stage === one) })),
    stages: counts, total, isEmpty: await isEmpty(db, actor, total),
  };
}

async function under(db: Db, actor: Actor, filter: DeskFilter) {
  const found = await foundArticles(db, filter.words);
  const where = { AND: [readableArticles(actor), onShelf[filter.shelf], found ? { id: { in: found } } : {}, filter.isMine ? mine(actor) : {}] };
  const counted = await db.article.groupBy({ by: ["stage"], where, _count: { _all: true } });
  return { where, counts: stageCounts(counted.map((row) => ({ stage: stage.parse(row.stage), count: row._count._all }))) };
}

/** Null: the filter holds no words, so nothing was searched. */
async function foundArticles(db: Db, words: string): Promise<string[] | null> {
  const terms = searchTerms(words);
  if (terms.length === 0) return null;
  const ids = await findDocuments(db, { kind: "article", terms, limit: mostFound });
  return (await db.searchDocument.findMany({ where: { id: { in: ids } }, select: { ref: true } })).map(({ ref }) => ref);
}

/** Whether this actor finds no article anywhere, and not only under the filter. */
async function isEmpty(db: Db, actor: Actor, total: number): Promise<boolean> {
  return total === 0 && (await db.article.findFirst({ where: readableArticles(actor), select: { id: true } })) === null;
}

type ArticleQuery = NonNullable<Parameters<Db["article"]["findMany"]>[0]>;

function entryRows(db: Db, actor: Actor, query: Pick<ArticleQuery, "where" | "orderBy" | "skip" | "take">) {
  return db.article.findMany({
    ...query,
    select: {
      id: true, title: true, isSample: true, section: true, issueDate: true, deadlineAt: true, changedAt: true, updatedAt: true, ...articleSubject(actor.id), createdBy: { select: { name: true } },
      progress: { select: { words: true, items: true, unchecked: true, waiting: true, passed: true, problem: true, recheck: true, lost: true, gates: true, policyId: true } },
    },
  });
}

async function entriesOf(db: Db, actor: Actor, rows: Awaited<ReturnType<typeof entryRows>>): Promise<DeskEntry[]> {
  const [hands, policy] = await Promise.all([loadHands(db, rows.map(({ id }) => id)), loadPolicy(db)]);
  return rows.map(({ id, progress, createdBy, changedAt, updatedAt, ...row }): DeskEntry => ({
    id: articleId.parse(id), title: row.title, stage: stage.parse(row.stage), isSample: row.isSample, isRestricted: row.isRestricted, section: row.section,
    loadedBy: createdBy.name, people: (hands.get(id) ?? []).filter((one) => one.id !== row.createdById).map((one) => one.name),
    changedAt: changedAt ?? updatedAt, deadlineAt: row.deadlineAt, issueDate: row.issueDate,
    progress: progress && progressOf(progress, policy),
    canShelve: canShelveArticle(actor, row),
  }));
}

function mine({ id }: Actor) {
  return {
    OR: [
      { createdById: id },
      { annotations: { some: { createdById: id } } },
      { annotations: { some: { assigneeId: id } } },
      { checks: { some: { byId: id } } },
    ],
  };
}

function stageCounts(counted: readonly { stage: Stage; count: number }[]): Record<Stage, number> {
  const counts: Record<Stage, number> = { draft: 0, checking: 0, awaiting_sign_off: 0, signed_off: 0, published: 0, corrected: 0 };
  for (const one of counted) counts[one.stage] += one.count;
  return counts;
}

const sumOf = (counts: Record<Stage, number>): number => stages.reduce((sum, one) => sum + counts[one], 0);

type ProgressRow = NonNullable<Awaited<ReturnType<Db["articleProgress"]["findFirst"]>>>;

function progressOf({ words, items, gates, policyId, ...standings }: Omit<ProgressRow, "articleId" | "logSeq" | "at">, { id, rules }: { id: string | null; rules: Rules }): DeskEntry["progress"] {
  return { words, items, standings, isOfOldPolicy: policyId !== id, blocks: gates ? blockedBy(gateCountsRow.parse(JSON.parse(gates)), rules) : [] };
}
