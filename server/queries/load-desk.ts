// The desk: articles with their cached progress, in one read whose cost in queries does not grow with the rows.
import { stage } from "#lib/article/article.ts";
import type { DeskEntry } from "#lib/article/desk-entry.ts";
import { idOf, type ArticleId } from "#lib/id.ts";
import type { Actor } from "#server/context.ts";
import type { Desk } from "#server/desk.ts";
import { readableArticles } from "#server/queries/readable-articles.ts";

/** Beyond this many the desk is a place to search, not a list to read. */
export const deskLimit = 200;

const articleId = idOf<ArticleId>();

/** The articles this actor may read, the one changed last first; at most `deskLimit`. Archived ones are not on the desk. */
export async function loadDesk(desk: Pick<Desk, "db">, actor: Actor): Promise<DeskEntry[]> {
  const rows = await desk.db.article.findMany({
    where: { AND: [{ archivedAt: null }, readableArticles(actor)] },
    orderBy: { updatedAt: "desc" },
    take: deskLimit,
    select: {
      id: true, title: true, stage: true, isSample: true, issueDate: true, updatedAt: true,
      createdBy: { select: { name: true } },
      progress: {
        select: { words: true, items: true, unchecked: true, waiting: true, passed: true, problem: true, recheck: true, lost: true, at: true },
      },
    },
  });
  return rows
    .map(({ progress, ...row }): DeskEntry => ({
      id: articleId.parse(row.id),
      title: row.title,
      stage: stage.parse(row.stage),
      isSample: row.isSample,
      loadedBy: row.createdBy.name,
      changedAt: progress && progress.at > row.updatedAt ? progress.at : row.updatedAt,
      issueDate: row.issueDate,
      progress: progress && {
        words: progress.words,
        items: progress.items,
        standings: {
          unchecked: progress.unchecked, waiting: progress.waiting, passed: progress.passed,
          problem: progress.problem, recheck: progress.recheck, lost: progress.lost,
        },
      },
    }))
    .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
}
