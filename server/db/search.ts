// What can be found, and finding it. The rest of the program says what a document is and asks for documents in plain words; that the
// words are in tables of SQLite's FTS5, one a kind, and in what syntax these are asked, is known here alone.
import { createHash } from "node:crypto";
import { searchKinds, type SearchKind } from "#lib/search/kinds.ts";
import { exactWords, foldWords, hasMarks, wordsIn, type SearchTerm } from "#lib/text/fold.ts";
import type { Db, Tx } from "#server/db/client.ts";

export interface SearchDocument {
  kind: SearchKind;
  /** The id of the row it is made of; of a passage the article and the block, with a blank between. */
  ref: string;
  /** Whoever may not read this article does not find it. */
  articleId: string | null;
  /** The item it is about. */
  annotationId: string | null;
  /** Whose it is. */
  byId: string | null;
  at: Date;
  /** As it is shown. */
  text: string;
  /** What else is searched, and shown where something is found in it. */
  more: string | null;
  /** What is searched and not shown: an article's whole text. */
  body?: string;
  /** What it is filtered by besides, as letters and digits alone: see facet(). */
  facets: readonly string[];
}

/** A document as it is stored. Made outside the transaction where the text is long. */
export interface SearchRow extends Omit<SearchDocument, "at" | "facets" | "body"> {
  at: string;
  facets: string;
  folded: string;
  exact: string;
  pairs: string;
  hash: string;
}

/** One value of one filter, as a word that nothing else is. */
export const facet = (filter: "kind" | "finding" | "by", value: string): string => `${filter}${value.replace(/[^\p{L}\p{N}]/gu, "")}`;

/** Folds a document and tells it by its hash from what it was. */
export function searchRow({ body, facets, at, ...document }: SearchDocument): SearchRow {
  const whole = [document.text, document.more, body].filter(Boolean).join("\n");
  const [folded, exact] = [foldWords(whole), exactWords(whole)];
  const row = {
    ...document, at: stamp(at), facets: [...facets, ...(document.byId ? [facet("by", document.byId)] : [])].join(" "),
    folded, exact: exact === folded ? "" : exact, pairs: document.kind === "item" ? pairsOf(document.text).join(" ") : "",
  };
  return { ...row, hash: createHash("sha256").update(JSON.stringify(row)).digest("hex") };
}

/** Puts rows into the index in place of what was there under their kind and ref; one that has not changed costs a look. */
export async function indexRows(tx: Tx, rows: readonly SearchRow[]): Promise<void> {
  for (const [kind, ofKind] of Map.groupBy(rows, (row) => row.kind)) {
    const known = await tx.$queryRawUnsafe<{ id: number; ref: string; hash: string }[]>(
      `SELECT "id", "ref", "hash" FROM "SearchDocument" WHERE "kind" = ? AND "ref" IN (SELECT "value" FROM json_each(?))`, kind, JSON.stringify(ofKind.map(({ ref }) => ref)),
    );
    const byRef = new Map(known.map((row) => [row.ref, row]));
    const changed = ofKind.filter(({ ref, hash }) => byRef.get(ref)?.hash !== hash);
    if (changed.length === 0) continue;
    const lowest = await tx.$queryRaw<{ id: number | null }[]>`SELECT min("id") AS "id" FROM "SearchDocument"`;
    // The newest is the smallest: FTS5 reads its rows upwards many times faster than downwards.
    let next = Number(lowest[0]?.id ?? firstId);
    const json = JSON.stringify(changed.map((row) => ({ ...row, id: byRef.get(row.ref)?.id ?? --next })));
    await tx.$executeRawUnsafe(`INSERT OR REPLACE INTO "SearchDocument" (${quoted(documentColumns)}) SELECT ${valuesOf(documentColumns)} FROM json_each(?)`, json);
    const words = kind === "item" ? itemColumns : wordColumns;
    await tx.$executeRawUnsafe(`INSERT OR REPLACE INTO ${tableOf(kind)} ("rowid", ${quoted(words)}) SELECT ${valuesOf(["id", ...words])} FROM json_each(?)`, json);
  }
}

/** Takes documents out of the index; those that are not in it are none. */
export async function removeDocuments(tx: Tx, kind: SearchKind, refs: readonly string[]): Promise<void> {
  if (refs.length === 0) return;
  const these = `"kind" = ? AND "ref" IN (SELECT "value" FROM json_each(?))`;
  const json = JSON.stringify(refs);
  await tx.$executeRawUnsafe(`DELETE FROM ${tableOf(kind)} WHERE "rowid" IN (SELECT "id" FROM "SearchDocument" WHERE ${these})`, kind, json);
  await tx.$executeRawUnsafe(`DELETE FROM "SearchDocument" WHERE ${these}`, kind, json);
}

/** Takes everything out of the index. */
export async function forgetDocuments(tx: Tx): Promise<void> {
  for (const kind of searchKinds) await tx.$executeRawUnsafe(`INSERT INTO ${tableOf(kind)} (${tableOf(kind)}) VALUES ('delete-all')`);
  await tx.searchDocument.deleteMany();
}

/** What an actor must not find. */
export interface Hidden {
  articles: readonly string[];
  /** Refs of documents that hang on no article. */
  refs: readonly string[];
}

export interface Sought {
  kind: SearchKind;
  terms: readonly SearchTerm[];
  /** Each of them must be said of it. */
  facets?: readonly string[];
  /** Half open. */
  from?: Date | null;
  to?: Date | null;
  hidden?: Hidden;
  /** Answered at most. */
  limit: number;
}

/**
 * Ids of the documents of one kind in which every term stands: first those that have the words as they were typed, next to each other;
 * then the others, the newest first. With nothing to search for, the newest.
 */
export async function findDocuments(db: Db | Tx, sought: Sought): Promise<number[]> {
  const { kind, terms, facets = [], from, to, hidden, limit } = sought;
  const document = `"SearchDocument"`;
  const words = tableOf(kind);
  const conditions = [`${document}."kind" = ?`];
  const values: (string | number)[] = [kind];
  const and = (condition: string, value: string) => { conditions.push(condition); values.push(value); };
  if (hidden?.articles.length) and(`(${document}."articleId" IS NULL OR ${document}."articleId" NOT IN (SELECT "value" FROM json_each(?)))`, JSON.stringify(hidden.articles));
  if (hidden?.refs.length) and(`${document}."ref" NOT IN (SELECT "value" FROM json_each(?))`, JSON.stringify(hidden.refs));
  if (from) and(`${document}."at" >= ?`, stamp(from));
  if (to) and(`${document}."at" < ?`, stamp(to));

  const ask = async (match: string | null, most = limit): Promise<number[]> => {
    const rows = await db.$queryRawUnsafe<{ ids: string }[]>(
      `SELECT json_group_array("id") AS "ids" FROM (SELECT ${document}."id" AS "id" FROM ${match === null ? document : `${words} CROSS JOIN ${document} ON ${document}."id" = ${words}."rowid"`}
       WHERE ${match === null ? "" : `${words} MATCH ? AND `}${conditions.join(" AND ")} ORDER BY ${match === null ? document : words}.${match === null ? `"id"` : `"rowid"`} LIMIT ?)`,
      ...(match === null ? [] : [match]), ...values, most,
    );
    return JSON.parse(rows[0]?.ids ?? "[]") as number[];
  };
  const said = facets.map((one) => `facets : "${one}"`);
  const all = [...said, ...terms.map(matchOf)];
  if (all.length === 0) return ask(null);
  // Where the whole query stands as one run, every term does.
  const nearest = nearestMatch(terms);
  const best = nearest === null ? [] : await ask([...said, nearest].join(" AND "), Math.min(limit, mostNearest));
  if (best.length >= limit) return best;
  return [...new Set([...best, ...(await ask(all.join(" AND ")))])].slice(0, limit);
}

/** Items whose words are like these, the likest first: neighbouring words in common count, the rarer the more. Diacritics and numbers between them do not. */
export async function findLikeItems(db: Db | Tx, { text, hidden, limit }: { text: string; hidden: Hidden; limit: number }): Promise<{ annotationId: string; articleId: string; text: string }[]> {
  const pairs = pairsOf(text);
  if (pairs.length === 0) return [];
  return db.$queryRawUnsafe(
    `SELECT "annotationId", "articleId", "text" FROM (SELECT "rowid" AS "id", bm25("SearchWords_item") AS "score" FROM "SearchWords_item" WHERE "SearchWords_item" MATCH ?)
     JOIN "SearchDocument" USING ("id") WHERE "articleId" NOT IN (SELECT "value" FROM json_each(?)) ORDER BY "score" LIMIT ?`,
    `pairs : (${pairs.slice(0, mostPairs).join(" OR ")})`, JSON.stringify(hidden.articles), limit,
  );
}

/** How the tables of words are told from each other. */
const tableOf = (kind: SearchKind): string => `"SearchWords_${kind}"`;

/** Ids go down from here. */
const firstId = 2_000_000_000;
/** Words next to each other are looked for until there are so many: a page of them. */
const mostNearest = 30;
/** A text longer than this is like another by its beginning. */
const mostPairs = 64;

const documentColumns = ["id", "kind", "ref", "articleId", "annotationId", "byId", "at", "text", "more", "facets", "hash"] as const;
const wordColumns = ["facets", "folded", "exact"] as const;
const itemColumns = [...wordColumns, "pairs"] as const;
const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(", ");
const valuesOf = (columns: readonly string[]) => columns.map((column) => `"value" ->> '${column}'`).join(", ");

/** As Prisma writes instants, so that they compare. */
const stamp = (at: Date): string => at.toISOString().replace("Z", "+00:00");

/** Tokens are letters and digits alone, so nothing in them can end the quotation. */
function matchOf(term: SearchTerm): string {
  const isExact = term.isQuoted && hasMarks(term);
  return `${isExact ? "exact" : "folded"} : "${(isExact ? term.typed : term.words).join(" ")}"${term.isPrefix ? "*" : ""}`;
}

/** The whole query as one run of words, as it was typed; null where that asks for nothing more than its terms do. */
function nearestMatch(terms: readonly SearchTerm[]): string | null {
  const isExact = terms.some(hasMarks);
  const words = terms.flatMap((term) => (isExact ? term.typed : term.words));
  if (words.length === 0 || (!isExact && terms.length === 1)) return null;
  return `${isExact ? "exact" : "folded"} : "${words.join(" ")}"${terms.at(-1)?.isPrefix ? "*" : ""}`;
}

/** Each word with the next, with numbers and without; of two words or fewer the words themselves as well. */
function pairsOf(text: string): string[] {
  const words = wordsIn(foldWords(text));
  const plain = words.filter((word) => !/\d/.test(word));
  const next = (run: readonly string[]) => run.slice(1).map((word, index) => `${run[index]}0${word}`);
  return [...new Set([...next(words), ...next(plain), ...(plain.length <= 2 ? plain.map((word) => `${word}0`) : [])])];
}
