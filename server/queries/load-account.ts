// A person's own account: what they change on their page, and where they are signed in.
import type { Account } from "#lib/permission/account.ts";
import { deviceOf } from "#lib/permission/device.ts";
import { mailWish } from "#lib/talk/notification-schema.ts";
import type { Context } from "#server/context.ts";

/** `sessionId`: the session that asks. Sessions that have lapsed are not listed; the asking one comes first. */
export async function loadAccount({ actor, desk, now }: Context, sessionId: string | null): Promise<Account> {
  const [person, sessions] = await Promise.all([
    desk.db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true, mailWish: true } }),
    desk.db.session.findMany({
      where: { userId: actor.id, expiresAt: { gt: now() } }, orderBy: { createdAt: "desc" },
      select: { id: true, ipAddress: true, userAgent: true, createdAt: true },
    }),
  ]);
  return {
    name: actor.name, email: person.email, mailWish: mailWish.parse(person.mailWish), roles: actor.roles,
    sessions: sessions
      .map(({ id, ipAddress, userAgent, createdAt }) => ({ id, isThis: id === sessionId, device: deviceOf(userAgent ?? ""), address: ipAddress ?? "", since: createdAt }))
      .sort((a, b) => Number(b.isThis) - Number(a.isThis)),
  };
}
