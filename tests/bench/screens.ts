// The screens of a whole desk and of a long article: what each asks the database, and how long its page takes.
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { wholeDesk } from "#lib/article/desk-filter.ts";
import { newId, type ArticleId, type UserId } from "#lib/id.ts";
import { roles } from "#lib/permission/role.ts";
import { createAuth } from "#server/auth/auth.ts";
import { createCollab } from "#server/collab/collab.ts";
import type { Context } from "#server/context.ts";
import { SqliteAdapter } from "#server/db/sqlite-adapter.ts";
import { loadAgreement } from "#server/queries/load-agreement.ts";
import { loadBoard, loadDesk } from "#server/queries/load-desk.ts";
import { loadFigures } from "#server/queries/load-figures.ts";
import { loadMyWork } from "#server/queries/load-my-work.ts";
import { loadSignOff } from "#server/queries/load-sign-off.ts";
import { loadSources } from "#server/queries/load-sources.ts";
import { createParsePool } from "#server/workers/parse-pool.ts";
import type { Figures } from "#tests/bench/figures.ts";
import { timePage } from "#tests/bench/time-page.ts";
import { PrismaClient } from "../../prisma/generated/client.ts";

export interface Screen {
  path: string;
  load(context: Context): Promise<unknown>;
}

export const deskScreens: Record<string, Screen> = {
  "Desk": { path: "/", load: ({ desk, actor }) => loadDesk(desk, actor, wholeDesk) },
  "Desk, searched": { path: "/?q=tổng+kết", load: ({ desk, actor }) => loadDesk(desk, actor, { ...wholeDesk, words: "tổng kết" }) },
  "Board": { path: "/?view=board", load: ({ desk, actor }) => loadBoard(desk, actor, { ...wholeDesk, view: "board" }) },
  "My work": { path: "/work", load: loadMyWork },
  "Figures": { path: "/figures", load: (context) => loadFigures(context, null) },
  "Agreement": { path: "/agreement", load: loadAgreement },
};
export const sourceScreens: Record<string, Screen> = {
  "Sources": { path: "/sources", load: (context) => loadSources(context, { kind: null, words: "", page: 1 }) },
  "Sources, last page": { path: "/sources?page=100000", load: (context) => loadSources(context, { kind: null, words: "", page: 100_000 }) },
  "Sources, searched": { path: "/sources?q=cong+van+99", load: (context) => loadSources(context, { kind: null, words: "cong van 99", page: 1 }) },
};
export const signOffScreen = (id: ArticleId): Screen => ({ path: `/articles/${id}/sign-off`, load: (context) => loadSignOff(context, id) });

/** How many queries each screen asks of a desk that is not running. */
export async function queriesOf(folder: string, screens: Record<string, Screen>): Promise<Map<string, number>> {
  const db = new PrismaClient({ adapter: new SqliteAdapter(`file:${join(folder, "soat.db")}`), log: [{ emit: "event", level: "query" }] });
  const auth = createAuth({ db, secret: "s".repeat(48) });
  const server = createCollab({ db, auth });
  const pool = createParsePool();
  try {
    const { id, name } = await db.user.findFirstOrThrow({ orderBy: { createdAt: "asc" }, select: { id: true, name: true } });
    const context: Context = { actor: { id: id as UserId, name, roles }, desk: { db, auth, collab: server.collab, parse: pool.parse, dataFolder: folder }, now: () => new Date(), newId };
    let asked = 0;
    db.$on("query", () => { asked += 1; });
    const counts = new Map<string, number>();
    for (const [title, { load }] of Object.entries(screens)) {
      // Twice: reading a text for the first time opens it, which is not the screen's doing.
      await load(context);
      asked = 0;
      await load(context);
      counts.set(title, asked);
    }
    return counts;
  } finally {
    await pool.close();
    await server.close();
    await db.$disconnect();
  }
}

/** The same screens as a browser gets them from the running desk. */
export async function timeScreens(context: BrowserContext, url: string, screens: Record<string, Screen>, queries: ReadonlyMap<string, number>): Promise<Map<string, Figures>> {
  const timed = new Map<string, Figures>();
  for (const [title, { path }] of Object.entries(screens)) timed.set(title, { "queries": queries.get(title) ?? 0, ...await timePage(context, url + path) });
  return timed;
}
