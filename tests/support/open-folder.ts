// The desk of a data folder that lies somewhere already: a restored one, one of an earlier release.
import { createAuth } from "#server/auth/auth.ts";
import { createCollab } from "#server/collab/collab.ts";
import { openDatabase } from "#server/db/client.ts";
import type { Desk } from "#server/desk.ts";
import { createParsePool } from "#server/workers/parse-pool.ts";

/** Opens it without migrating; `close` ends it and leaves the folder. */
export async function openFolder(folder: string): Promise<{ desk: Desk; close: () => Promise<void> }> {
  const db = await openDatabase(`file:${folder}/soat.db`);
  const auth = createAuth({ db, secret: "s".repeat(48) });
  const server = createCollab({ db, auth });
  const pool = createParsePool();
  return {
    desk: { db, auth, collab: server.collab, parse: pool.parse, dataFolder: folder },
    async close() {
      await pool.close();
      await server.close();
      await db.$disconnect();
    },
  };
}
