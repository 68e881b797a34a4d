// The desk without its pages, for a command that needs the data folder to itself.
import type { UserId } from "#lib/id.ts";
import { newId } from "#lib/id.ts";
import { canManageNewsroom } from "#lib/permission/can.ts";
import { parseRoles } from "#lib/permission/role.ts";
import { createAuth } from "#server/auth/auth.ts";
import { createCollab } from "#server/collab/collab.ts";
import type { Context } from "#server/context.ts";
import { keptSecret, openDataFolder } from "#server/data-folder.ts";
import { openDatabase, type Db } from "#server/db/client.ts";
import { migrate, MigrationRefused } from "#server/db/migrate.ts";
import { readSettings } from "#server/env.ts";
import { createParsePool } from "#server/workers/parse-pool.ts";
import { createPrint } from "#server/workers/print.ts";

/**
 * Runs `work` as somebody with an account: the one named, else whoever has managed the newsroom longest. Answers its exit code; 1 with a
 * sentence on standard error where the folder is in use, or there is no such account.
 */
export async function withDesk(email: string | undefined, work: (context: Context) => Promise<number>): Promise<number> {
  const read = readSettings();
  if (!read.ok) return refuse(read.message);
  const folder = openDataFolder(read.settings.dataFolder);
  if (!folder.ok) return refuse(folder.message);
  try {
    await migrate(read.settings.databaseUrl.slice("file:".length));
    const db = await openDatabase(read.settings.databaseUrl);
    const auth = createAuth({ db, secret: read.settings.secret ?? keptSecret(read.settings.dataFolder), baseUrl: read.settings.url?.origin });
    const server = createCollab({ db, auth });
    const pool = createParsePool();
    try {
      const actor = await actorOf(db, email);
      if (!actor) return refuse(email === undefined ? "Nobody manages this newsroom yet: name an account with --as EMAIL." : `There is no open account ${email}. The accounts: soat user list`);
      const desk = { db, auth, collab: server.collab, parse: pool.parse, print: createPrint(), dataFolder: read.settings.dataFolder };
      return await work({ actor, desk, now: () => new Date(), newId });
    } finally {
      await pool.close();
      await server.close();
      await db.$disconnect();
    }
  } catch (error) {
    if (error instanceof MigrationRefused) return refuse(error.message);
    throw error;
  } finally {
    folder.value.release();
  }
}

async function actorOf(db: Db, email: string | undefined): Promise<Context["actor"] | null> {
  const people = await db.user.findMany({
    where: { disabledAt: null, ...(email !== undefined && { email: email.normalize("NFC").trim().toLowerCase() }) },
    orderBy: { createdAt: "asc" }, select: { id: true, name: true, roles: true },
  });
  const found = people.map(({ id, name, roles }) => ({ id: id as UserId, name, roles: parseRoles(roles) }))
    .find((one) => email !== undefined || canManageNewsroom(one));
  return found ?? null;
}

/** Says why on standard error; answers the exit code. */
export function refuse(sentence: string, code = 1): number {
  console.error(sentence);
  return code;
}
