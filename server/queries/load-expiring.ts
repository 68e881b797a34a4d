// Checks that expire in a span of time, over every article on the desk that the actor may read: the newest of an item or part, on words that
// still stand. What lapsed with its words is told as such elsewhere.
import { kinds, type Kind } from "#lib/annotation/kind.ts";
import { kind as kindOf } from "#lib/annotation/kind-schema.ts";
import { language } from "#lib/article/article-schema.ts";
import type { AnnotationId, ArticleId, CheckId } from "#lib/id.ts";
import { expiryOf, filedBetween } from "#lib/memory/expiry.ts";
import type { Lasts } from "#lib/memory/expiry-schema.ts";
import type { ExpiringFilter, ExpiringItem } from "#lib/memory/expiring.ts";
import { occursIn } from "#lib/text/align.ts";
import { sameWords } from "#lib/text/words.ts";
import { finding } from "#lib/workflow/finding-schema.ts";
import type { Context } from "#server/context.ts";
import { loadHiddenChecks } from "#server/queries/load-hidden-checks.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { readableArticles } from "#server/queries/readable-articles.ts";

/** Shown at most; nobody works off more in a week. */
export const mostExpiring = 200;
const day = 24 * 60 * 60 * 1000;

/** What expires, the soonest first; of what has expired already the latest first. */
export async function loadExpiring({ desk: { db }, actor, now }: Context, { within, isMine }: ExpiringFilter): Promise<ExpiringItem[]> {
  const { lasts } = await loadNewsroom(db);
  const at = now();
  const span = within === "past" ? { from: new Date(0), to: at } : { from: at, to: new Date(at.getTime() + Number(within) * day) };
  const about = kinds.flatMap((kind) => filedAbout(kind, lasts, span));
  if (about.length === 0) return [];
  const article = { AND: [readableArticles(actor), { archivedAt: null }] };
  const near = await db.checkedWords.findMany({
    where: { OR: about, annotation: { deletedAt: null, carries: null, article } }, orderBy: { id: within === "past" ? "desc" : "asc" }, take: 4 * mostExpiring, select: { annotationId: true },
  });
  const ids = [...new Set(near.map(({ annotationId }) => annotationId))];
  const [items, words] = await Promise.all([
    db.annotation.findMany({
      where: { id: { in: ids }, anchorState: { not: "lost" } },
      select: { id: true, kind: true, quote: true, placedWords: true, lastWords: true, article: { select: { id: true, title: true, language: true, deadlineAt: true } } },
    }),
    db.checkedWords.findMany({ where: { annotationId: { in: ids } }, orderBy: { id: "asc" }, select: { annotationId: true, checkId: true, partId: true, words: true } }),
  ]);
  const checks = await db.check.findMany({ where: { id: { in: [...new Set(words.map(({ checkId }) => checkId))] } }, orderBy: [{ at: "asc" }, { id: "asc" }], select: { id: true, at: true, asOf: true, finding: true, voidsId: true, byId: true, by: { select: { name: true } } } });
  const takenBack = new Set(checks.map(({ voidsId }) => voidsId));
  const standing = checks.filter((check) => check.finding !== "void" && !takenBack.has(check.id));
  const hidden = await loadHiddenChecks(db, actor, ids);
  const found = items.flatMap((item): ExpiringItem[] => {
    const kind = kindOf.parse(item.kind);
    const living = item.lastWords ?? item.placedWords ?? item.quote;
    const on = words.filter((row) => row.annotationId === item.id && (row.partId === null ? sameWords(row.words, living) : occursIn(row.words, living)));
    const deciding = new Set([...new Set(on.map(({ partId }) => partId))].flatMap((partId) => standing.findLast(({ id }) => on.some((row) => row.checkId === id && (row.partId === null || row.partId === partId))) ?? []));
    const due = [...deciding].flatMap((check) => {
      const expiresAt = expiryOf({ at: check.at.toISOString(), asOf: check.asOf, finding: finding.parse(check.finding) }, kind, lasts);
      return expiresAt && expiresAt > span.from && expiresAt <= span.to && !hidden.has(check.id) && (!isMine || check.byId === actor.id) ? [{ check, expiresAt }] : [];
    }).toSorted((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime())[0];
    if (!due) return [];
    return [{
      article: { ...item.article, id: item.article.id as ArticleId, language: language.parse(item.article.language) }, id: item.id as AnnotationId, checkId: due.check.id as CheckId, kind, words: living,
      finding: finding.parse(due.check.finding), byName: due.check.by.name, expiresAt: due.expiresAt,
    }];
  });
  const turn = within === "past" ? -1 : 1;
  return found.sort((a, b) => turn * (a.expiresAt.getTime() - b.expiresAt.getTime())).slice(0, mostExpiring);
}

/** Rows of one kind that may expire then: by the day they were filed, or the one they speak of. */
function filedAbout(kind: Kind, lasts: Lasts, span: { from: Date; to: Date }) {
  const days = lasts[kind];
  if (days === undefined) return [];
  const { from, to } = filedBetween(days, span.from, span.to);
  // A partial date begins before what it means ends: a year back, the rest is decided on the row.
  const earliest = new Date(from.getTime() - 366 * day).toISOString().slice(0, 10);
  return [
    { annotation: { kind }, check: { asOf: null, at: { gte: from, lte: to } } },
    { annotation: { kind }, check: { asOf: { gte: earliest.slice(0, 4), lte: to.toISOString().slice(0, 10) } } },
  ];
}
