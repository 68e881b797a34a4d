// Puts articles with their annotations straight into the database of a desk that is not
// running: ten thousand acts through the page would take longer than everything that is timed.
import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { livingAnnotations, sentenceOf } from "#lib/anchor/living.ts";
import { newId, type ArticleId, type SourceId } from "#lib/id.ts";
import type { Founding } from "#lib/permission/person.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { sha256Hex } from "#lib/text/hash.ts";
import { versionContent, versionHash } from "#lib/text/version.ts";
import { wordsForm } from "#lib/text/words.ts";
import { createAuth } from "#server/auth/auth.ts";
import { buildDocument } from "#server/collab/build-document.ts";
import { createCollab } from "#server/collab/collab.ts";
import { openDatabase, type Db } from "#server/db/client.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { indexDue } from "#server/db/search-due.ts";
import { foundNewsroom } from "#server/services/found-newsroom.ts";
import { partsOf } from "#server/services/create-annotation.ts";
import { settleSearch } from "#server/services/settle-search.ts";
import { createParsePool } from "#server/workers/parse-pool.ts";
import type { BenchArticle } from "#tests/bench/article.ts";

const batch = 500;

/** Makes the first account and stores the articles as its own. Answers their ids in the same order. */
export async function fillDesk(folder: string, account: Founding, articles: readonly BenchArticle[]): Promise<ArticleId[]> {
  const db = await openDatabase(`file:${join(folder, "soat.db")}`);
  const auth = createAuth({ db, secret: randomBytes(32).toString("hex") });
  const server = createCollab({ db, auth });
  const pool = createParsePool();
  try {
    const founded = await foundNewsroom({ db, auth, collab: server.collab, parse: pool.parse, dataFolder: folder }, account, new Date());
    if (!founded.ok) throw new Error("The desk has accounts already.");
    const by = founded.actor.id;
    const sourceId = newId<SourceId>();
    await db.source.create({ data: { id: sourceId, kind: "document", isPrimary: true, title: "Báo cáo số 114/BC", createdById: by } });
    const ids: ArticleId[] = [];
    for (const article of articles) ids.push(await store(db, article, { by, sourceId }));
    // What the first act or a moment of rest would do is done, so that nothing of it falls into what is timed.
    await inTransaction(db, indexDue);
    await settleSearch({ db, auth, collab: server.collab, parse: pool.parse, dataFolder: folder }, { now: () => new Date(), onFailure: (error) => { throw error; } });
    return ids;
  } finally {
    await pool.close();
    await server.close();
    await db.$disconnect();
  }
}

async function store(db: Db, { blocks, annotations, words }: BenchArticle, { by, sourceId }: { by: string; sourceId: SourceId }): Promise<ArticleId> {
  const articleId = newId<ArticleId>();
  const data = new Uint8Array(buildDocument(blocks));
  await db.article.create({
    data: { id: articleId, title: `${blocks[0]?.text ?? ""} (${words} chữ)`, language: "vi", salt: randomBytes(16).toString("hex"), createdById: by },
  });
  await db.documentUpdate.create({ data: { articleId, seq: 1, data, checksum: createHash("sha256").update(data).digest("hex") } });
  await db.version.create({
    data: { id: newId(), articleId, number: 1, reason: "import", hash: versionHash(blocks, schemaVersion), content: versionContent(blocks), logSeq: 1, createdById: by },
  });
  const rows = annotations.map(({ id, kind, block, from, to }) => {
    const { id: blockId = "", text = "" } = blocks[block] ?? {};
    return {
      id, articleId, kind, quote: text.slice(from, to), prefix: text.slice(Math.max(0, from - 32), from), suffix: text.slice(to, to + 32),
      startBlock: blockId, startOffset: from, endBlock: blockId, endOffset: to, anchorState: "attached", createdById: by,
    };
  });
  const parts = rows.flatMap((row) => partsOf(row.kind, row.quote).map((part, position) => ({ ...part, position, id: newId<string>(), annotationId: row.id })));
  await inBatches(rows, (some) => db.annotation.createMany({ data: some }));
  await inBatches(parts, (some) => db.part.createMany({ data: some }));
  await storeChecks(db, { articleId, blocks, by, sourceId, rows });
  return articleId;
}

/** Of ten items five are confirmed, one is wrong, one was confirmed before its words changed, and three are open. */
async function storeChecks(db: Db, { articleId, blocks, by, sourceId, rows }: {
  articleId: ArticleId; blocks: BenchArticle["blocks"]; by: string; sourceId: SourceId; rows: readonly { id: BenchArticle["annotations"][number]["id"]; quote: string }[];
}): Promise<void> {
  const living = livingAnnotations(blocks);
  const checked = rows.flatMap((row, i) => {
    const at = living.get(row.id);
    const turn = i % 10;
    if (!at || turn > 6) return [];
    const sentence = sentenceOf(blocks, at, "vi");
    const words = turn === 6 ? `${row.quote} cũ` : row.quote;
    return [{ annotationId: row.id, checkId: newId<string>(), evidenceId: newId<string>(), finding: turn === 5 ? "wrong" : "confirmed", words, sentence }];
  });
  await inBatches(checked, (some) => db.check.createMany({ data: some.map(({ checkId, finding }) => ({ id: checkId, articleId, byId: by, finding, logSeq: 1 })) }));
  await inBatches(checked, (some) => db.checkedWords.createMany({
    data: some.map(({ checkId, annotationId, words, sentence }) => ({
      id: newId<string>(), checkId, annotationId, words, sentence, wordsHash: sha256Hex(wordsForm(words)), sentenceHash: sha256Hex(wordsForm(sentence)),
    })),
  }));
  await inBatches(checked, (some) => db.evidence.createMany({
    data: some.map(({ annotationId, evidenceId, finding }) => ({
      id: evidenceId, articleId, annotationId, sourceId, stance: finding === "wrong" ? "refutes" : "supports", locator: "trang 3", byId: by,
    })),
  }));
  await inBatches(checked, (some) => db.checkEvidence.createMany({ data: some.map(({ checkId, evidenceId }) => ({ checkId, evidenceId })) }));
}

async function inBatches<T>(rows: readonly T[], insert: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += batch) await insert(rows.slice(i, i + batch));
}
