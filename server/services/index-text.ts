// A text that came in whole: its passages are read out of the document, where each has its id.
import type { ArticleId } from "#lib/id.ts";
import type { Desk } from "#server/desk.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { textDocuments } from "#server/db/search-documents.ts";
import { indexText } from "#server/db/search-due.ts";
import { searchRow } from "#server/db/search.ts";

/** Indexes an article's text as it stands. Nothing happens for an article that does not exist. */
export async function indexLivingText({ db, collab }: Pick<Desk, "db" | "collab">, articleId: ArticleId): Promise<void> {
  const { blocks, logSeq } = await collab.readText(articleId);
  const documents = await textDocuments(db, articleId, blocks);
  if (!documents) return;
  const rows = documents.map(searchRow);
  await inTransaction(db, (tx) => indexText(tx, articleId, { rows, logSeq }));
}
