// People with passwords and sessions on a real database, with the real collaboration side: what is
// asked of it about sockets is written down besides.
import { newId, type UserId } from "#lib/id.ts";
import type { Role } from "#lib/permission/role.ts";
import { createAuth } from "#server/auth/auth.ts";
import { createCollab } from "#server/collab/collab.ts";
import type { Context } from "#server/context.ts";
import type { Collab, Desk } from "#server/desk.ts";
import { createParsePool } from "#server/workers/parse-pool.ts";
import { freshDatabase } from "#tests/support/database.ts";

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;
export type Person = Awaited<ReturnType<Accounts["person"]>>;

export const password = "một câu dài dễ nhớ";
export const from = { address: "127.0.0.1", agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36" };

export async function openAccounts() {
  const store = await freshDatabase();
  const sockets: string[] = [];
  const auth = createAuth({ db: store.db, secret: "s".repeat(48) });
  const server = createCollab({ db: store.db, auth });
  const collab: Collab = {
    ...server.collab,
    disconnect(userId) {
      sockets.push(`disconnect ${userId}`);
      server.collab.disconnect(userId);
    },
    async recheck(of) {
      sockets.push(`recheck ${"userId" in of ? of.userId : of.articleId}`);
      await server.collab.recheck(of);
    },
  };
  const pool = createParsePool();
  const desk: Desk = { db: store.db, collab, parse: pool.parse, dataFolder: store.folder, auth };
  let at = new Date("2026-01-02T03:04:05Z");

  /** An account with the common password, and what a service is handed for it. */
  async function person(name: string, ...held: Role[]) {
    const id = newId<UserId>();
    const email = `${id}@toasoan.example`;
    const accounts = { create: { id: newId(), accountId: id, providerId: "credential", password: await auth.hashPassword(password) } };
    await store.db.user.create({ data: { id, name, email, roles: held.join(","), accounts } });
    const context: Context = { actor: { id, name, roles: held }, desk, now: () => at, newId };
    return { ...context, id, email };
  }

  /** What a browser would send back after signing in; empty when it was refused. */
  async function signIn(email: string, given = password): Promise<string> {
    return ((await auth.signIn(email, given, from)) ?? []).map((line) => line.split(";")[0]).join("; ");
  }

  return {
    db: store.db, desk, auth, person, signIn,
    /** What was done to sockets, in order. */
    sockets,
    now: () => at,
    wait: (milliseconds: number) => { at = new Date(at.getTime() + milliseconds); },
    events: async () => (await store.db.auditEvent.findMany({ orderBy: { seq: "asc" }, select: { type: true } })).map(({ type }) => type),
    async close() {
      await pool.close();
      await server.close();
      await store.close();
    },
  };
}
