// Making and withdrawing links that work once. The token is in the answer alone.
import { canGiveRoles, canResetPassword, canWithdrawLink } from "#lib/permission/can.ts";
import type { UserId } from "#lib/id.ts";
import { linkLife, type Invitation, type LinkPurpose } from "#lib/permission/link.ts";
import { roles as allRoles } from "#lib/permission/role.ts";
import { newToken, tokenHash } from "#server/auth/one-time-token.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import type { Tx } from "#server/db/client.ts";
import { inTransaction } from "#server/db/in-transaction.ts";

export type MakeLinkResult = { ok: true; linkId: string; token: string; expiresAt: Date } | { ok: false; reason: "forbidden" | "missing" };

/** Makes a link by which one person gets an account with these roles. "forbidden": the actor may not hand on one of them. */
export async function invitePerson(context: Context, input: Invitation): Promise<MakeLinkResult> {
  const { actor, desk } = context;
  const roles = allRoles.filter((role) => input.roles.includes(role));
  if (!canGiveRoles(actor, roles)) return { ok: false, reason: "forbidden" };
  return inTransaction<MakeLinkResult>(desk.db, async (tx) => {
    const made = await put(tx, context, "invitation", { roles: roles.join(","), meantFor: input.meantFor || null });
    await appendAudit(tx, { at: context.now(), actorId: actor.id, event: { type: "person.invited", linkId: made.linkId, roles } });
    return made;
  });
}

/** Makes a link by which a person sets a new password; earlier ones for them end. "missing": no such account, or it is closed. */
export async function makePasswordLink(context: Context, personId: UserId): Promise<MakeLinkResult> {
  const { actor, desk } = context;
  if (!canResetPassword(actor, personId)) return { ok: false, reason: "forbidden" };
  return inTransaction<MakeLinkResult>(desk.db, async (tx) => {
    const person = await tx.user.findUnique({ where: { id: personId }, select: { disabledAt: true } });
    if (!person || person.disabledAt) return { ok: false, reason: "missing" };
    await tx.oneTimeLink.updateMany({ where: { purpose: "password", personId, usedAt: null, withdrawnAt: null }, data: { withdrawnAt: context.now() } });
    const made = await put(tx, context, "password", { personId });
    await appendAudit(tx, { at: context.now(), actorId: actor.id, event: { type: "person.password-link-made", personId, linkId: made.linkId } });
    return made;
  });
}

async function put(
  tx: Tx, { actor, now, newId }: Context, purpose: LinkPurpose, of: { roles?: string; meantFor?: string | null; personId?: UserId },
): Promise<MakeLinkResult & { ok: true }> {
  const token = newToken();
  const linkId = newId<string>();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + linkLife[purpose]);
  await tx.oneTimeLink.create({ data: { ...of, id: linkId, purpose, tokenHash: tokenHash(token), createdById: actor.id, createdAt, expiresAt } });
  return { ok: true, linkId, token, expiresAt };
}

export type WithdrawLinkResult = { ok: true } | { ok: false; reason: "missing" | "used" };

/** Ends a link before it is used; ending it twice is fine. "missing": there is none that the actor may withdraw. */
export async function withdrawLink(context: Context, linkId: string): Promise<WithdrawLinkResult> {
  const { actor, desk } = context;
  const at = context.now();
  return inTransaction<WithdrawLinkResult>(desk.db, async (tx) => {
    const link = await tx.oneTimeLink.findUnique({ where: { id: linkId }, select: { createdById: true, usedAt: true, withdrawnAt: true } });
    if (!link || !canWithdrawLink(actor, link)) return { ok: false, reason: "missing" };
    if (link.usedAt) return { ok: false, reason: "used" };
    if (link.withdrawnAt) return { ok: true };
    await tx.oneTimeLink.update({ where: { id: linkId }, data: { withdrawnAt: at }, select: { id: true } });
    await appendAudit(tx, { at, actorId: actor.id, event: { type: "link.withdrawn", linkId } });
    return { ok: true };
  });
}
