// What a person was told and has not read, in one mail: who did what in which article, and the
// way there. What was said stays on the desk, and a restricted article does not even tell its title.
import type { UserId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import type { ActorSubject } from "#lib/permission/can.ts";
import { parseRoles } from "#lib/permission/role.ts";
import { mailedTypes } from "#lib/talk/notification.ts";
import { mailWish, notificationType } from "#lib/talk/notification-schema.ts";
import type { Desk } from "#server/desk.ts";
import { translator } from "#server/i18n.ts";
import type { Mailer } from "#server/mail/mailer.ts";
import { visibleNotifications } from "#server/queries/load-notifications.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";

/** What mail needs: a way out, and the address of the desk to link to. */
export interface Post {
  mailer: Mailer;
  address: string;
}

/** Older news is no news: when mail was switched on, or its server was away for days. */
const newest = 24 * 60 * 60_000;
const mostLines = 20;
const userIdShape = idOf<UserId>();

/** Sends a person's digest, or nothing when they have read everything, may not see it any more, want no mail of it, or have no open account. May run twice. */
export async function mailDigest({ db }: Pick<Desk, "db">, { mailer, address }: Post, id: string, now: Date): Promise<void> {
  const person = await db.user.findUnique({ where: { id }, select: { id: true, name: true, email: true, roles: true, disabledAt: true, mailWish: true } });
  if (!person || person.disabledAt) return;
  const types = mailedTypes(mailWish.parse(person.mailWish));
  const actor: ActorSubject = { id: userIdShape.parse(person.id), roles: parseRoles(person.roles) };
  const rows = await db.notification.findMany({
    where: { ...visibleNotifications(actor), type: { in: [...types] }, readAt: null, mailedAt: null, at: { gt: new Date(now.getTime() - newest) } },
    orderBy: { id: "asc" },
    select: { id: true, type: true, articleId: true, threadId: true, by: { select: { name: true } }, article: { select: { title: true, isRestricted: true } } },
  });
  if (rows.length === 0) return;

  const house = await loadNewsroom(db);
  const t = translator(house.language, "mail");
  const count = rows.length;
  const lines = rows.slice(0, mostLines).map(({ id: at, type, articleId, threadId, by, article }) => {
    const what = t(`said.${notificationType.parse(type)}`, { name: by.name });
    const said = article.isRestricted ? t("inRestricted", { what }) : article.title ? t("in", { what, title: article.title }) : t("inUntitled", { what });
    return `• ${said}\n  ${address}/articles/${articleId}${threadId ? `?thread=${threadId}&at=${at}` : ""}`;
  });
  const more = count > mostLines ? [t("more", { count: count - mostLines, address })] : [];
  await mailer.send({
    to: person.email,
    subject: t("subject", { newsroom: house.name || "Soát", count }),
    text: [t("hello", { name: person.name }), t("intro", { count }), ...lines, ...more, t("end")].join("\n\n"),
  });
  await db.notification.updateMany({ where: { id: { in: rows.map((row) => row.id) } }, data: { mailedAt: now } });
}
