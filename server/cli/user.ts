// npm run soat -- user list | user password EMAIL: for whoever has the machine and no way in, such as a newsroom
// whose only manager forgot their password. Holding the data folder is the permission; the chain says how it was done.
import type { UserId } from "#lib/id.ts";
import { createAuth } from "#server/auth/auth.ts";
import { firstPassword } from "#server/auth/first-password.ts";
import { withOwnDatabase } from "#server/cli/own-database.ts";
import { refuse } from "#server/cli/refuse.ts";
import { keptSecret } from "#server/data-folder.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import type { Db } from "#server/db/client.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import type { Settings } from "#server/env.ts";
import { storePassword } from "#server/services/store-password.ts";

const use = "Use: soat user list, or soat user password EMAIL";

/** Needs the data folder to itself. Exit code 0: done; 1: refused, nothing changed; 2: wrong use. */
export async function run(args: string[]): Promise<number> {
  const [act, email, ...more] = args;
  const isUse = more.length === 0 && (act === "list" ? email === undefined : act === "password" && email !== undefined);
  if (!isUse) return refuse(use, 2);
  return withOwnDatabase((db, settings) => (email === undefined ? list(db) : resetPassword(db, settings, email.normalize("NFC").trim().toLowerCase())));
}

async function list(db: Db): Promise<number> {
  const people = await db.user.findMany({ orderBy: { createdAt: "asc" }, select: { email: true, name: true, roles: true, disabledAt: true } });
  for (const one of people) console.log(`${one.email}\t${one.name}\t${one.roles}${one.disabledAt ? "\tclosed" : ""}`);
  return 0;
}

async function resetPassword(db: Db, settings: Settings, email: string): Promise<number> {
  const person = await db.user.findUnique({ where: { email }, select: { id: true, disabledAt: true } });
  if (!person) return refuse(`There is no account ${email}. The accounts: soat user list`);
  if (person.disabledAt) return refuse(`The account ${email} is closed: somebody who manages people opens it again.`);
  const password = firstPassword();
  const hashed = await createAuth({ db, secret: settings.secret ?? keptSecret(settings.dataFolder) }).hashPassword(password);
  const personId = person.id as UserId;
  await inTransaction(db, async (tx) => {
    await storePassword(tx, personId, hashed);
    await tx.session.deleteMany({ where: { userId: personId } });
    await appendAudit(tx, { at: new Date(), actorId: personId, event: { type: "person.password-changed", personId, door: "command-line" } });
  });
  console.log(`The password of ${email} is now: ${password}\nIt is shown only here; they are signed out everywhere, and change it under their name.`);
  return 0;
}
