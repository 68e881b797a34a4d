// Keeping the index true. Triggers note what a transaction changes; before it ends it indexes that itself, so that both
// are there or neither. Texts are read out of their documents, which no transaction may wait for: they follow, and what is still due tells the lag.
import { searchKinds } from "#lib/search/kinds.ts";
import type { Db, Tx } from "#server/db/client.ts";
import { documentsOf, type RowKind } from "#server/db/search-documents.ts";
import { forgetDocuments, indexRows, removeDocuments, searchRow, type SearchRow } from "#server/db/search.ts";

const rowKinds: readonly RowKind[] = searchKinds.filter((kind) => kind !== "passage");

/** Rows at once: others wait for the transaction. */
const together = 500;

/** Indexes what this transaction has changed. One question where that is nothing. */
export async function indexDue(tx: Tx): Promise<void> {
  while ((await indexSome(tx, false)) === together);
}

/** Indexes some of what was there before the index; answers how many. 0: all is done. */
export function indexOld(tx: Tx): Promise<number> {
  return indexSome(tx, true);
}

async function indexSome(tx: Tx, isOld: boolean): Promise<number> {
  const due = await tx.searchDue.findMany({ where: { isOld, kind: { in: [...rowKinds] } }, select: { kind: true, ref: true }, take: together });
  for (const kind of rowKinds) {
    const refs = due.filter((one) => one.kind === kind).map(({ ref }) => ref);
    if (refs.length === 0) continue;
    const documents = await documentsOf(tx, kind, refs);
    const found = new Set(documents.map(({ ref }) => ref));
    await removeDocuments(tx, kind, refs.filter((ref) => !found.has(ref)));
    await indexRows(tx, documents.map(searchRow));
    await tx.searchDue.deleteMany({ where: { kind, ref: { in: refs } } });
  }
  return due.length;
}

/** Puts an article with its passages, as they stood at this entry of the log, in the place of what was indexed of it. */
export async function indexText(tx: Tx, articleId: string, { rows, logSeq }: { rows: readonly SearchRow[]; logSeq: number }): Promise<void> {
  const passages = new Set(rows.filter(({ kind }) => kind === "passage").map(({ ref }) => ref));
  const known = await tx.searchDocument.findMany({ where: { articleId, kind: "passage" }, select: { ref: true } });
  await removeDocuments(tx, "passage", known.map(({ ref }) => ref).filter((ref) => !passages.has(ref)));
  await indexRows(tx, rows);
  await tx.searchDue.deleteMany({ where: { OR: [{ kind: "text", ref: articleId, seq: { lte: logSeq } }, { kind: "article", ref: articleId }] } });
}

/** Empties the index and makes all there is due, as it is before the first start with an index. */
export async function indexAnew(tx: Tx): Promise<void> {
  await forgetDocuments(tx);
  await tx.searchDue.deleteMany();
  await tx.$executeRaw`INSERT INTO "SearchDue" ("kind", "ref", "seq", "isOld") SELECT 'text', "articleId", max("seq"), true FROM "DocumentUpdate" GROUP BY "articleId"`;
  await tx.$executeRaw`INSERT INTO "SearchDue" ("kind", "ref", "isOld") SELECT 'article', "id", true FROM "Article"`;
  await tx.$executeRaw`INSERT INTO "SearchDue" ("kind", "ref", "isOld") SELECT 'item', "id", true FROM "Annotation"`;
  await tx.$executeRaw`INSERT INTO "SearchDue" ("kind", "ref", "isOld") SELECT 'check', "id", true FROM "Check"`;
  await tx.$executeRaw`INSERT INTO "SearchDue" ("kind", "ref", "isOld") SELECT 'source', "id", true FROM "Source"`;
  await tx.$executeRaw`INSERT INTO "SearchDue" ("kind", "ref", "isOld") SELECT 'comment', "id", true FROM "Comment"`;
  await tx.$executeRaw`INSERT INTO "SearchDue" ("kind", "ref", "isOld") SELECT 'entity', "id", true FROM "Entity"`;
}

/** What is not indexed yet: articles whose text changed since, and rows of other kinds. */
export async function searchLag(db: Db): Promise<{ texts: number; rows: number }> {
  const [texts, all] = await Promise.all([db.searchDue.count({ where: { kind: "text" } }), db.searchDue.count()]);
  return { texts, rows: all - texts };
}
