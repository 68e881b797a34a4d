// Which articles a period has for this actor, and their reports.
import type { ArticleId } from "#lib/id.ts";
import { emptyHead } from "#lib/audit/chain.ts";
import { wallTimeOf } from "#lib/i18n/wall-time.ts";
import { dayOf, mostArticles, type PeriodReport } from "#lib/report/period.ts";
import type { Context } from "#server/context.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { loadReport } from "#server/queries/load-report.ts";
import { readableArticles } from "#server/queries/readable-articles.ts";

export interface PeriodAsked {
  /** Whole days by the newsroom's clock, both in it. */
  from: string;
  to: string;
  /** Null: every section. */
  section: string | null;
}

interface InPeriod {
  id: ArticleId;
  day: string;
}

/** Its articles, by day and then in the order they were loaded in; those this actor may read, without what lies in the trash. */
export async function articlesIn({ desk: { db }, actor }: Pick<Context, "desk" | "actor">, { from, to, section }: PeriodAsked, timeZone: string): Promise<InPeriod[]> {
  const rows = await db.article.findMany({
    where: { AND: [readableArticles(actor), { trashedAt: null }, ...(section === null ? [] : [{ section }])] },
    orderBy: { id: "asc" }, select: { id: true, issueDate: true, createdAt: true },
  });
  return rows.map(({ id, issueDate, createdAt }) => ({ id: id as ArticleId, day: dayOf(issueDate, wallTimeOf(createdAt, timeZone).slice(0, 10)) }))
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The sections this actor's articles have, in no order. */
export async function sectionsOf({ desk: { db }, actor }: Pick<Context, "desk" | "actor">): Promise<string[]> {
  const rows = await db.article.findMany({ where: { AND: [readableArticles(actor), { trashedAt: null, section: { not: null } }] }, distinct: ["section"], select: { section: true } });
  return rows.flatMap(({ section }) => section ?? []);
}

/** "too_many": more than `mostArticles`; "cancelled": the signal was aborted. `onProgress` hears a share from 0 to 1. */
export async function loadPeriod(
  context: Context, asked: PeriodAsked, timeZone: string, { signal, onProgress }: { signal?: AbortSignal; onProgress?: (share: number) => void } = {},
): Promise<PeriodReport | "too_many" | "cancelled"> {
  const { desk: { db }, actor, now } = context;
  const head = await db.auditHead.findFirst({ select: { seq: true, hash: true } });
  const [{ name }, found] = await Promise.all([loadNewsroom(db), articlesIn(context, asked, timeZone)]);
  if (found.length > mostArticles) return "too_many";
  const articles: PeriodReport["articles"] = [];
  for (const { id, day } of found) {
    if (signal?.aborted) return "cancelled";
    // One that was closed to them meanwhile is none.
    const report = await loadReport(context, id);
    if (report) articles.push({ day, report });
    onProgress?.(articles.length / found.length);
  }
  return { schemaVersion: 1, form: "period", newsroom: name, generated: { at: now().toISOString(), byName: actor.name }, period: { ...asked }, articles, audit: head ?? emptyHead };
}
