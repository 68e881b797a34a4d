// npm run soat -- reindex: makes the search index anew from the rows and the texts. It is kept by itself; this is for after a
// restore, or when something changed with a new version.
import { createAuth } from "#server/auth/auth.ts";
import { withOwnDatabase } from "#server/cli/own-database.ts";
import { refuse } from "#server/cli/refuse.ts";
import { createCollab } from "#server/collab/collab.ts";
import { keptSecret } from "#server/data-folder.ts";
import type { Db } from "#server/db/client.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { indexAnew, searchLag } from "#server/db/search-due.ts";
import type { Settings } from "#server/env.ts";
import { settleSearch } from "#server/services/settle-search.ts";
import { createParsePool } from "#server/workers/parse-pool.ts";

/** Needs the data folder to itself. Exit code 0: done; 1: the folder is in use, or a text could not be read; 2: wrong use. */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0) return refuse("Use: soat reindex", 2);
  return withOwnDatabase(reindex);
}

async function reindex(db: Db, settings: Settings): Promise<number> {
  const auth = createAuth({ db, secret: settings.secret ?? keptSecret(settings.dataFolder), baseUrl: settings.url?.origin });
  const server = createCollab({ db, auth });
  const pool = createParsePool();
  try {
    await inTransaction(db, indexAnew);
    const { texts, rows } = await searchLag(db);
    console.log(`Indexing ${rows} rows and ${texts} texts.`);
    let failed = 0;
    const desk = { db, auth, collab: server.collab, parse: pool.parse, dataFolder: settings.dataFolder };
    await settleSearch(desk, { now: () => new Date(), onFailure: () => { failed += 1; } });
    console.log(`Indexed ${await db.searchDocument.count()} documents.`);
    return failed === 0 ? 0 : refuse(`${failed} ${failed === 1 ? "text" : "texts"} could not be read.`);
  } finally {
    await pool.close();
    await server.close();
  }
}
