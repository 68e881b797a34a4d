// What can be found of each row: its words, whose it is, when. Deleted, merged away, taken back: then there is nothing to be found.
import type { SearchKind } from "#lib/search/kinds.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { kind as kindOf } from "#lib/annotation/kind-schema.ts";
import type { Block } from "#lib/article/block.ts";
import { piecesOf } from "#lib/talk/body.ts";
import type { Db, Tx } from "#server/db/client.ts";
import { facet, type SearchDocument } from "#server/db/search.ts";

/** Kinds whose documents are made of rows; passages are made of the text. */
export type RowKind = Exclude<SearchKind, "passage">;

/** The documents of these rows, in any order; a row that is gone, or is not to be found, has none. */
export async function documentsOf(tx: Db | Tx, kind: RowKind, refs: readonly string[]): Promise<SearchDocument[]> {
  const ids = { in: [...refs] };
  switch (kind) {
    case "article": return articleDocuments(tx, ids);
    case "item": return itemDocuments(tx, ids);
    case "check": return checkDocuments(tx, ids);
    case "source": return sourceDocuments(tx, ids);
    case "comment": return commentDocuments(tx, ids);
    case "entity": return entityDocuments(tx, ids);
  }
}

interface Ids {
  in: string[];
}

const articleColumns = { id: true, title: true, section: true, author: true, createdById: true, createdAt: true } as const;
type ArticleRow = Pick<NonNullable<Awaited<ReturnType<Db["article"]["findFirst"]>>>, keyof typeof articleColumns>;

/** Of an article and each of its passages, as its text stands. Null: there is no such article. */
export async function textDocuments(db: Db | Tx, articleId: string, blocks: readonly Pick<Block, "id" | "text">[]): Promise<SearchDocument[] | null> {
  const article = await db.article.findUnique({ where: { id: articleId }, select: articleColumns });
  return article && textDocumentsOf(article, blocks);
}

/** The same of an article whose row is about to be written. */
export function textDocumentsOf(article: ArticleRow, blocks: readonly Pick<Block, "id" | "text">[]): SearchDocument[] {
  const passages = blocks.filter(({ text }) => text.trim() !== "").map(({ id, text }): SearchDocument => ({
    kind: "passage", ref: `${article.id} ${id}`, articleId: article.id, annotationId: null, byId: null, at: article.createdAt, text, more: null, facets: [],
  }));
  return [articleDocument(article, passages), ...passages];
}

function articleDocument({ id, title, section, author, createdById, createdAt }: ArticleRow, passages: readonly { ref: string; text: string }[]): SearchDocument {
  // In the order of their ids, so that it is the same whether they come from the text or from the index.
  const body = passages.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)).map(({ text }) => text).join("\n");
  return { kind: "article", ref: id, articleId: id, annotationId: null, byId: createdById, at: createdAt, text: title, more: [section, author].filter(Boolean).join(" · ") || null, body, facets: [] };
}

async function articleDocuments(tx: Db | Tx, ids: Ids): Promise<SearchDocument[]> {
  const rows = await tx.article.findMany({ where: { id: ids }, select: articleColumns });
  const passages = await tx.searchDocument.findMany({ where: { kind: "passage", articleId: ids }, select: { ref: true, articleId: true, text: true } });
  return rows.map((row) => articleDocument(row, passages.filter(({ articleId }) => articleId === row.id)));
}

async function itemDocuments(tx: Db | Tx, ids: Ids): Promise<SearchDocument[]> {
  const rows = await tx.annotation.findMany({
    where: { id: ids, deletedAt: null, carries: null },
    select: { id: true, articleId: true, kind: true, quote: true, placedWords: true, lastWords: true, note: true, createdById: true, createdAt: true },
  });
  return rows.filter(({ kind }) => isItemKind(kindOf.parse(kind))).map((row) => ({
    kind: "item", ref: row.id, articleId: row.articleId, annotationId: row.id, byId: row.createdById, at: row.createdAt,
    text: row.lastWords ?? row.placedWords ?? row.quote, more: row.note, facets: [facet("kind", row.kind)],
  }));
}

/** A check that was taken back is not found, nor is the act of taking it back. */
async function checkDocuments(tx: Db | Tx, ids: Ids): Promise<SearchDocument[]> {
  const rows = await tx.check.findMany({
    where: { id: ids, finding: { not: "void" } },
    select: {
      id: true, articleId: true, byId: true, at: true, finding: true, note: true,
      words: { where: { annotation: { deletedAt: null } }, orderBy: { id: "asc" }, select: { annotationId: true, words: true, annotation: { select: { kind: true } } } },
    },
  });
  const voids = await tx.check.findMany({ where: { voidsId: ids }, select: { voidsId: true } });
  const takenBack = new Set(voids.map(({ voidsId }) => voidsId));
  return rows.filter(({ id, words }) => words.length > 0 && !takenBack.has(id)).map(({ words, note, finding, id, ...row }) => ({
    ...row, kind: "check", ref: id, annotationId: words[0]?.annotationId ?? null, text: [...new Set(words.map((one) => one.words))].join(" · "), more: note,
    facets: [facet("finding", finding), ...new Set(words.map(({ annotation }) => facet("kind", annotation.kind)))],
  }));
}

/** Of a confidential one there is the code alone: who it is, is sealed and not in these columns. */
async function sourceDocuments(tx: Db | Tx, ids: Ids): Promise<SearchDocument[]> {
  const rows = await tx.source.findMany({ where: { id: ids, mergedAway: null }, select: { id: true, title: true, reference: true, note: true, createdById: true, createdAt: true } });
  return rows.map((row) => ({
    kind: "source", ref: row.id, articleId: null, annotationId: null, byId: row.createdById, at: row.createdAt,
    text: row.title, more: [row.reference, row.note].filter(Boolean).join(" · ") || null, facets: [],
  }));
}

/** A name with its other spellings and what the person has been. One merged away is found too, and its page leads to the other. */
async function entityDocuments(tx: Db | Tx, ids: Ids): Promise<SearchDocument[]> {
  const rows = await tx.entity.findMany({
    where: { id: ids, archivedAt: null },
    select: { id: true, name: true, note: true, createdById: true, createdAt: true, aliases: { orderBy: { id: "asc" }, select: { text: true } }, tenures: { orderBy: { id: "asc" }, select: { words: true, body: true } } },
  });
  return rows.map(({ id, name, note, createdById, createdAt, aliases, tenures }) => ({
    kind: "entity", ref: id, articleId: null, annotationId: null, byId: createdById, at: createdAt, text: name, facets: [],
    more: [...aliases.map(({ text }) => text), ...tenures.map(({ words, body }) => [words, body].filter(Boolean).join(", ")), note].filter(Boolean).join(" · ") || null,
  }));
}

/** The names of who is mentioned are left out: they may change, and the row holds their ids. */
async function commentDocuments(tx: Db | Tx, ids: Ids): Promise<SearchDocument[]> {
  const rows = await tx.comment.findMany({
    where: { id: ids, deletedAt: null, thread: { OR: [{ annotationId: null }, { annotation: { deletedAt: null } }] } },
    select: { id: true, body: true, byId: true, at: true, thread: { select: { articleId: true, annotationId: true } } },
  });
  return rows.map(({ id, body, byId, at, thread }) => ({
    kind: "comment", ref: id, articleId: thread.articleId, annotationId: thread.annotationId, byId, at,
    text: piecesOf(body).map((piece) => (piece.kind === "mention" ? "@…" : piece.text)).join(""), more: null, facets: [],
  }));
}
