// Full-text search over titles and texts. The rest of the program knows these two functions;
// that it is SQLite's FTS5, and in what syntax that is asked, is known here alone.
import { createHash } from "node:crypto";
import { foldWords, searchTerms } from "#lib/text/fold.ts";
import type { ArticleId } from "#lib/id.ts";
import type { Db, Tx } from "#server/db/client.ts";

export interface SearchText {
  title: string;
  /** Blocks joined by line breaks. */
  text: string;
}

/** What of an article is to be indexed: folded, and the hash by which an unchanged text is known. Costs time on a long text. */
export function searchable({ title, text }: SearchText): SearchText & { hash: string } {
  const folded = { title: foldWords(title), text: foldWords(text) };
  return { ...folded, hash: createHash("sha256").update(`${folded.title}\n\n${folded.text}`).digest("hex") };
}

/** Puts an article into the index in place of what was there; one that has not changed costs a look. */
export async function indexArticle(tx: Tx, articleId: ArticleId, { title, text, hash }: ReturnType<typeof searchable>): Promise<void> {
  const known = await tx.searchEntry.findUnique({ where: { articleId }, select: { hash: true } });
  if (known?.hash === hash) return;
  const { id } = await tx.searchEntry.upsert({ where: { articleId }, create: { articleId, hash }, update: { hash }, select: { id: true } });
  await tx.$executeRaw`INSERT OR REPLACE INTO "SearchIndex" ("rowid", "title", "text") VALUES (${id}, ${title}, ${text})`;
}

/**
 * Articles in which every word of the query stands, diacritics or not, the best first and at most `limit`; words in quotation marks
 * stand together, the last word may be a beginning. Null: the query has no words, so nothing was searched.
 */
export async function searchArticles(db: Db, query: string, limit: number): Promise<string[] | null> {
  const terms = searchTerms(query);
  if (terms.length === 0) return null;
  // Tokens are letters and digits alone, so nothing in them can end the quotation.
  const match = terms.map(({ words, isPrefix }) => `"${words.join(" ")}"${isPrefix ? "*" : ""}`).join(" ");
  const rows = await db.$queryRaw<{ articleId: string }[]>`
    SELECT "SearchEntry"."articleId" FROM "SearchIndex" JOIN "SearchEntry" ON "SearchEntry"."id" = "SearchIndex"."rowid"
    WHERE "SearchIndex" MATCH ${match} ORDER BY bm25("SearchIndex", 10.0, 1.0) LIMIT ${limit}`;
  return rows.map(({ articleId }) => articleId);
}
