// What comes of a one-time link: an account, or a new password. Whoever holds the link is not signed
// in; the link is their permission, asked again inside the transaction, so that it works once.
import { newId, type UserId } from "#lib/id.ts";
import type { LinkPurpose, LinkState } from "#lib/permission/link.ts";
import { passwordFault, type PasswordFault } from "#lib/permission/password.ts";
import type { Invited } from "#lib/permission/person.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import type { Tx } from "#server/db/client.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import type { Desk } from "#server/desk.ts";
import { findLink, type FoundLink } from "#server/queries/load-link.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { storePassword } from "#server/services/store-password.ts";

/** "unknown": there never was such a link. */
export type LinkRefusal = Exclude<LinkState, "open"> | "unknown";
export type UseLinkResult = { ok: true; personId: UserId; email: string } | { ok: false; reason: LinkRefusal | PasswordFault | "taken" };

/** Makes the account that an invitation is for. "taken": the address has an account, open or closed. */
export async function acceptInvitation(desk: Desk, token: string, input: Invited, now: () => Date): Promise<UseLinkResult> {
  const refusal = await refusalOf(desk, "invitation", token, now());
  if (refusal) return { ok: false, reason: refusal };
  const fault = passwordFault(input.password, [input.name, input.email, (await loadNewsroom(desk.db)).name]);
  if (fault) return { ok: false, reason: fault };
  const password = await desk.auth.hashPassword(input.password);
  const personId = newId<UserId>();
  const { name, email } = input;
  return useLink(desk, { purpose: "invitation", token, at: now() }, async (tx, { id: linkId, roles }, at) => {
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return { ok: false, reason: "taken" };
    await tx.user.create({
      data: {
        id: personId, name, email, roles: roles.join(","), createdAt: at,
        accounts: { create: { id: newId(), accountId: personId, providerId: "credential", password } },
      },
    });
    await tx.oneTimeLink.update({ where: { id: linkId }, data: { personId, usedAt: at }, select: { id: true } });
    await appendAudit(tx, { at, actorId: personId, event: { type: "person.added", personId, roles: [...roles], linkId } });
    return { ok: true, personId, email };
  });
}

/** Sets the password that a link is for, and ends every session of that person. */
export async function setPasswordByLink(desk: Desk, token: string, next: string, now: () => Date): Promise<UseLinkResult> {
  const link = await findLink(desk.db, "password", token, now());
  if (!link?.person || link.state !== "open") return { ok: false, reason: closed(link) };
  const fault = passwordFault(next, [link.person.name, link.person.email, (await loadNewsroom(desk.db)).name]);
  if (fault) return { ok: false, reason: fault };
  const password = await desk.auth.hashPassword(next);
  const done = await useLink(desk, { purpose: "password", token, at: now() }, async (tx, { id: linkId, person }, at) => {
    if (!person) return { ok: false, reason: "unknown" };
    await storePassword(tx, person.id, password);
    await tx.session.deleteMany({ where: { userId: person.id } });
    await tx.oneTimeLink.update({ where: { id: linkId }, data: { usedAt: at }, select: { id: true } });
    await appendAudit(tx, { at, actorId: person.id, event: { type: "person.password-changed", personId: person.id, linkId } });
    return { ok: true, personId: person.id, email: person.email };
  });
  if (done.ok) {
    desk.auth.forgive(done.email);
    desk.collab.disconnect(done.personId);
  }
  return done;
}

/** Why a link does not work; null when it does. */
async function refusalOf(desk: Desk, purpose: LinkPurpose, token: string, at: Date): Promise<LinkRefusal | null> {
  const link = await findLink(desk.db, purpose, token, at);
  return link?.state === "open" ? null : closed(link);
}

function closed(link: FoundLink | null): LinkRefusal {
  return link && link.state !== "open" ? link.state : "unknown";
}

function useLink(
  desk: Desk, { purpose, token, at }: { purpose: LinkPurpose; token: string; at: Date },
  work: (tx: Tx, link: FoundLink, at: Date) => Promise<UseLinkResult>,
): Promise<UseLinkResult> {
  return inTransaction<UseLinkResult>(desk.db, async (tx) => {
    const link = await findLink(tx, purpose, token, at);
    return link?.state === "open" ? work(tx, link, at) : { ok: false, reason: closed(link) };
  });
}
