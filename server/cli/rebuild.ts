// npm run soat -- rebuild: brings every article's annotations and text together again and computes its progress anew.
// Both happen by themselves with each edit; this is for after a restore, or when something changed with a new version.
import type { ArticleId } from "#lib/id.ts";
import { createAuth } from "#server/auth/auth.ts";
import { createCollab } from "#server/collab/collab.ts";
import { withOwnDatabase } from "#server/cli/own-database.ts";
import { refuse } from "#server/cli/refuse.ts";
import { keptSecret } from "#server/data-folder.ts";
import type { Db } from "#server/db/client.ts";
import type { Desk } from "#server/desk.ts";
import type { Settings } from "#server/env.ts";
import { settleArticle } from "#server/services/reconcile.ts";
import { refreshProgress } from "#server/services/refresh-progress.ts";
import { createParsePool } from "#server/workers/parse-pool.ts";

/** Needs the data folder to itself. Exit code 0: done; 1: the folder is in use, or an article could not be read; 2: wrong use. */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0) return refuse("Use: soat rebuild", 2);
  return withOwnDatabase(rebuild);
}

async function rebuild(db: Db, settings: Settings): Promise<number> {
  const auth = createAuth({ db, secret: settings.secret ?? keptSecret(settings.dataFolder), baseUrl: settings.url?.origin });
  const server = createCollab({ db, auth });
  const pool = createParsePool();
  try {
    const desk: Desk = { db, auth, collab: server.collab, parse: pool.parse, dataFolder: settings.dataFolder };
    const articles = await db.article.findMany({ select: { id: true }, orderBy: { createdAt: "asc" } });
    const failed: string[] = [];
    for (const { id } of articles) {
      // One text that cannot be read must not keep the others from being counted.
      await rebuildOne(desk, id as ArticleId).catch(() => failed.push(id));
    }
    console.log(`Rebuilt the progress of ${articles.length - failed.length} of ${articles.length} articles.`);
    return failed.length === 0 ? 0 : refuse(`The text of these could not be read: ${failed.join(", ")}.`);
  } finally {
    await pool.close();
    await server.close();
  }
}

async function rebuildOne(desk: Desk, articleId: ArticleId): Promise<void> {
  const now = () => new Date();
  await settleArticle(desk, articleId, now);
  await refreshProgress(desk, articleId, now);
}
