// Where a source is used, item by item, as this actor may see it, and whether what was quoted of it stands in what was kept.
import { kind } from "#lib/annotation/kind-schema.ts";
import type { AnnotationId, ArticleId, SourceId } from "#lib/id.ts";
import { standsInCopy } from "#lib/source/group.ts";
import type { SourceUse } from "#lib/source/source.ts";
import type { Context } from "#server/context.ts";
import { readFile } from "#server/files/store.ts";
import { loadBlindItems } from "#server/queries/load-hidden-checks.ts";
import { readableArticles } from "#server/queries/readable-articles.ts";

/** Told one by one; of the rest there are the counts. */
const mostUses = 100;
/** Copies whose words are read. */
const mostCopies = 5;

/** By article, the one last worked on first. Items whose evidence is hidden from a second checker are neither told nor counted. */
export async function loadSourceUses({ desk, actor }: Pick<Context, "desk" | "actor">, id: SourceId, merged: readonly SourceId[]): Promise<SourceUse[]> {
  const { db } = desk;
  const rows = await db.evidence.findMany({
    where: { sourceId: id, article: { AND: [readableArticles(actor), { trashedAt: null }] }, annotation: { deletedAt: null } }, orderBy: { id: "desc" },
    select: { articleId: true, locator: true, passage: true, byId: true, annotation: { select: { id: true, kind: true, quote: true, placedWords: true, lastWords: true } } },
  });
  const blind = await loadBlindItems(db, actor, rows.map(({ annotation }) => annotation.id));
  const seen = rows.filter(({ annotation, byId }) => byId === actor.id || !blind.has(annotation.id));
  const articles = await db.article.findMany({ where: { id: { in: [...new Set(seen.map(({ articleId }) => articleId))] } }, orderBy: { changedAt: "desc" }, select: { id: true, title: true, language: true } });
  const copies = seen.some(({ passage }) => passage) ? await loadCopies({ desk }, [id, ...merged]) : [];
  const told = new Set(seen.slice(0, mostUses));
  return articles.map((article) => {
    const own = seen.filter(({ articleId }) => articleId === article.id);
    return {
      id: article.id as ArticleId, title: article.title, language: article.language === "en" ? "en" : "vi", items: new Set(own.map(({ annotation }) => annotation.id)).size,
      at: own.filter((row) => told.has(row)).map(({ annotation, locator, passage }) => ({
        id: annotation.id as AnnotationId, kind: kind.parse(annotation.kind), words: annotation.lastWords ?? annotation.placedWords ?? annotation.quote, locator, passage,
        isInCopy: passage && copies.length > 0 ? copies.some((text) => standsInCopy(passage, text)) : null,
      })),
    };
  });
}

/** The words of the newest copies. */
async function loadCopies({ desk }: Pick<Context, "desk">, sources: readonly SourceId[]): Promise<string[]> {
  const kept = await desk.db.sourceSnapshot.findMany({ where: { sourceId: { in: [...sources] }, takenBack: null, textHash: { not: null } }, orderBy: { id: "desc" }, take: mostCopies, select: { textHash: true } });
  return Promise.all(kept.flatMap(({ textHash }) => (textHash ? [readFile(desk.dataFolder, textHash).then((bytes) => new TextDecoder().decode(bytes))] : [])));
}
