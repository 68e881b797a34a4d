// The desk without its pages, for a command that needs the data folder to itself.
import type { UserId } from "#lib/id.ts";
import { newId } from "#lib/id.ts";
import { canManageNewsroom } from "#lib/permission/can.ts";
import { parseRoles } from "#lib/permission/role.ts";
import { createAuth } from "#server/auth/auth.ts";
import { withOwnDatabase } from "#server/cli/own-database.ts";
import { createCollab } from "#server/collab/collab.ts";
import type { Context } from "#server/context.ts";
import { refuse } from "#server/cli/refuse.ts";
import { keptSecret } from "#server/data-folder.ts";
import type { Db } from "#server/db/client.ts";
import { createParsePool } from "#server/workers/parse-pool.ts";
import { createPrint } from "#server/workers/print.ts";

/**
 * Runs `work` as somebody with an account: the one named, else whoever has managed the newsroom longest. Answers its exit code; 1 with a
 * sentence on standard error where the folder is in use, or there is no such account.
 */
export async function withDesk(email: string | undefined, work: (context: Context) => Promise<number>): Promise<number> {
  return withOwnDatabase(async (db, settings) => {
    const actor = await actorOf(db, email);
    if (!actor) return refuse(email === undefined ? "Nobody manages this newsroom yet: name an account with --as EMAIL." : `There is no open account ${email}. The accounts: soat user list`);
    const auth = createAuth({ db, secret: settings.secret ?? keptSecret(settings.dataFolder), baseUrl: settings.url?.origin });
    const server = createCollab({ db, auth });
    const pool = createParsePool();
    try {
      const desk = { db, auth, collab: server.collab, parse: pool.parse, print: createPrint(), dataFolder: settings.dataFolder };
      return await work({ actor, desk, now: () => new Date(), newId });
    } finally {
      await pool.close();
      await server.close();
    }
  });
}

/** The account named, else whoever has managed the newsroom longest; null: there is none. */
export async function actorOf(db: Db, email: string | undefined): Promise<Context["actor"] | null> {
  const people = await db.user.findMany({
    where: { disabledAt: null, ...(email !== undefined && { email: email.normalize("NFC").trim().toLowerCase() }) },
    orderBy: { createdAt: "asc" }, select: { id: true, name: true, roles: true },
  });
  const found = people.map(({ id, name, roles }) => ({ id: id as UserId, name, roles: parseRoles(roles) }))
    .find((one) => email !== undefined || canManageNewsroom(one));
  return found ?? null;
}
