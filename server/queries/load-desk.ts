// One page of the desk: articles with their cached progress. The number of queries is the same for ten
// articles and for ten thousand.
import { stage, stages, type Stage } from "#lib/article/article.ts";
import type { DeskEntry, DeskPage } from "#lib/article/desk-entry.ts";
import type { DeskFilter, Shelf } from "#lib/article/desk-filter.ts";
import { idOf, type ArticleId } from "#lib/id.ts";
import { canShelveArticle } from "#lib/permission/can.ts";
import type { Actor } from "#server/context.ts";
import type { Db } from "#server/db/client.ts";
import { searchArticles } from "#server/db/search.ts";
import type { Desk } from "#server/desk.ts";
import { loadHands } from "#server/queries/load-hands.ts";
import { articleSubject, readableArticles } from "#server/queries/readable-articles.ts";

/** Articles on one page. */
export const pageSize = 50;

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
  const readable = readableArticles(actor);
  const found = await searchArticles(db, filter.words, mostFound);
  const where = {
    AND: [readable, onShelf[filter.shelf], found ? { id: { in: found } } : {}, filter.isMine ? mine(actor) : {}],
  };
  const counted = await db.article.groupBy({ by: ["stage"], where, _count: { _all: true } });
  const counts = stageCounts(counted.map((row) => ({ stage: stage.parse(row.stage), count: row._count._all })));
  const total = filter.stage ? counts[filter.stage] : stages.reduce((sum, one) => sum + counts[one], 0);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filter.page, pages);
  const rows = await db.article.findMany({
    where: { ...where, ...(filter.stage && { stage: filter.stage }) },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }], skip: (page - 1) * pageSize, take: pageSize,
    select: {
      id: true, title: true, isSample: true, section: true, issueDate: true, deadlineAt: true,
      changedAt: true, updatedAt: true, ...articleSubject(actor.id), createdBy: { select: { name: true } },
      progress: { select: { words: true, items: true, unchecked: true, waiting: true, passed: true, problem: true, recheck: true, lost: true } },
    },
  });
  const hands = await loadHands(db, rows.map(({ id }) => id));
  const isEmpty = total === 0 && (await db.article.findFirst({ where: readable, select: { id: true } })) === null;
  const entries = rows.map(({ id, progress, createdBy, changedAt, updatedAt, ...row }): DeskEntry => ({
    id: articleId.parse(id), title: row.title, stage: stage.parse(row.stage), isSample: row.isSample, isRestricted: row.isRestricted, section: row.section,
    loadedBy: createdBy.name, people: (hands.get(id) ?? []).filter((one) => one.id !== row.createdById).map((one) => one.name),
    changedAt: changedAt ?? updatedAt, deadlineAt: row.deadlineAt, issueDate: row.issueDate,
    progress: progress && progressOf(progress),
    canShelve: canShelveArticle(actor, row),
  }));
  return { entries, total, page, pages, stages: counts, isEmpty };
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

type ProgressRow = NonNullable<Awaited<ReturnType<Db["articleProgress"]["findFirst"]>>>;

function progressOf({ words, items, ...standings }: Omit<ProgressRow, "articleId" | "logSeq" | "at">): DeskEntry["progress"] {
  return { words, items, standings };
}
