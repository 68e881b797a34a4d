// What people do with their own accounts: another name, another password, mail or none, sessions ended.
import { passwordFault, type PasswordFault } from "#lib/permission/password.ts";
import type { MailWish } from "#lib/talk/notification.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { storePassword } from "#server/services/store-password.ts";

/** The name as it has been parsed by lib/permission/person; it stands beside everything this person did, before and after. */
export async function renameOneself(context: Context, name: string): Promise<void> {
  const { actor, desk } = context;
  if (name === actor.name) return;
  await inTransaction(desk.db, async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { name }, select: { id: true } });
    await appendAudit(tx, { at: context.now(), actorId: actor.id, event: { type: "person.renamed", personId: actor.id } });
  });
}

/** What this person is mailed from now on. */
export async function chooseMail(context: Context, wish: MailWish): Promise<void> {
  const { actor, desk } = context;
  await inTransaction(desk.db, async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id: actor.id, mailWish: { not: wish } }, data: { mailWish: wish } });
    if (count > 0) await appendAudit(tx, { at: context.now(), actorId: actor.id, event: { type: "person.mail-chosen", personId: actor.id, wish } });
  });
}

export interface ChangePassword {
  current: string;
  next: string;
  /** The session that stays; every other one ends. */
  sessionId: string | null;
  from: { address: string };
}
export type ChangePasswordResult = { ok: true } | { ok: false; reason: "wrong" | "throttled" | PasswordFault };

/** Replaces the actor's own password. The old one is asked for, and counted as at sign-in, so that an open page is not enough. */
export async function changePassword(context: Context, input: ChangePassword): Promise<ChangePasswordResult> {
  const { actor, desk } = context;
  const at = context.now();
  const { email } = await desk.db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } });
  const fault = passwordFault(input.next, [actor.name, email, (await loadNewsroom(desk.db)).name]);
  if (fault) return { ok: false, reason: fault };
  const checked = await desk.auth.checkPassword(email, input.current, input.from);
  if (checked !== "right") {
    const why = checked === "wrong" ? "password" : "throttled";
    await inTransaction(desk.db, (tx) => appendAudit(tx, { at, actorId: actor.id, event: { type: "person.password-refused", personId: actor.id, why } }));
    return { ok: false, reason: checked };
  }
  const password = await desk.auth.hashPassword(input.next);
  await inTransaction(desk.db, async (tx) => {
    await storePassword(tx, actor.id, password);
    await tx.session.deleteMany({ where: { userId: actor.id, id: { not: input.sessionId ?? "" } } });
    await tx.oneTimeLink.updateMany({ where: { purpose: "password", personId: actor.id, usedAt: null, withdrawnAt: null }, data: { withdrawnAt: at } });
    await appendAudit(tx, { at, actorId: actor.id, event: { type: "person.password-changed", personId: actor.id } });
  });
  await desk.collab.recheck({ userId: actor.id });
  return { ok: true };
}

/** Ends one of the actor's sessions, or all but one. Their open pages end at once. Another's session is none: nothing happens. */
export async function endSessions(context: Context, which: { id: string } | { allBut: string }): Promise<{ ended: number }> {
  const { actor, desk } = context;
  const at = context.now();
  const ended = await inTransaction(desk.db, async (tx) => {
    const id = "id" in which ? which.id : { not: which.allBut };
    const { count } = await tx.session.deleteMany({ where: { userId: actor.id, id } });
    if (count > 0) await appendAudit(tx, { at, actorId: actor.id, event: { type: "person.sessions-ended", personId: actor.id, count } });
    return count;
  });
  if (ended > 0) await desk.collab.recheck({ userId: actor.id });
  return { ended };
}
