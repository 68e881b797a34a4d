// Who may see an article: everyone, or only its people. Whoever loses sight of it loses the
// open page at once.
import type { ArticleId, UserId } from "#lib/id.ts";
import type { AuditEvent } from "#lib/audit/event.ts";
import { canChooseReaders, canReadRestricted } from "#lib/permission/can.ts";
import { parseRoles } from "#lib/permission/role.ts";
import { sightOfArticle } from "#lib/permission/sight.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import type { Tx } from "#server/db/client.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";

export type ChooseReadersResult = { ok: true } | { ok: false; reason: "missing" | "forbidden" | "no_person" | "oneself" };

/**
 * Restricts an article to its people, or opens it to everyone again; its people stay chosen meanwhile. Whoever restricts
 * it and whoever loaded it are among its people from then on, so that nobody shuts themselves out.
 */
export async function restrictArticle(context: Context, articleId: ArticleId, isRestricted: boolean): Promise<ChooseReadersResult> {
  return choose(context, articleId, async (tx, at, article) => {
    if (article.isRestricted === isRestricted) return null;
    await tx.article.update({ where: { id: articleId }, data: { isRestricted, version: { increment: 1 } }, select: { id: true } });
    const before = isRestricted ? [...new Set([context.actor.id, article.createdById])] : [];
    for (const userId of before) await putMember(tx, { articleId, userId, addedById: context.actor.id, addedAt: at });
    return { type: isRestricted ? "article.restricted" : "article.opened", articleId };
  });
}

/** Adds one of an article's people; adding them twice is fine. "no_person": there is no such account, or it is closed or without a role. */
export async function addReader(context: Context, articleId: ArticleId, personId: UserId): Promise<ChooseReadersResult> {
  return choose(context, articleId, async (tx, at) => {
    const person = await tx.user.findUnique({ where: { id: personId }, select: { disabledAt: true, roles: true } });
    if (!person || person.disabledAt || parseRoles(person.roles).length === 0) return { ok: false, reason: "no_person" };
    const isNew = await putMember(tx, { articleId, userId: personId, addedById: context.actor.id, addedAt: at });
    return isNew ? { type: "article.reader-added", articleId, personId } : null;
  });
}

/** Takes one of an article's people off; nobody takes off themselves who could not look at the article afterwards. */
export async function removeReader(context: Context, articleId: ArticleId, personId: UserId): Promise<ChooseReadersResult> {
  return choose(context, articleId, async (tx) => {
    if (personId === context.actor.id && !canReadRestricted(context.actor)) return { ok: false, reason: "oneself" };
    const { count } = await tx.articleMember.deleteMany({ where: { articleId, userId: personId } });
    return count > 0 ? { type: "article.reader-removed", articleId, personId } : null;
  });
}

interface Chosen {
  createdById: string;
  isRestricted: boolean;
}

/** Asks permission, writes with the audit event (null: nothing was to be done), then judges the open pages anew. */
async function choose(
  context: Context, articleId: ArticleId,
  write: (tx: Tx, at: Date, article: Chosen) => Promise<AuditEvent | null | { ok: false; reason: "no_person" | "oneself" }>,
): Promise<ChooseReadersResult> {
  const { actor, desk } = context;
  const at = context.now();
  const done = await inTransaction<ChooseReadersResult>(desk.db, async (tx) => {
    const article = await tx.article.findUnique({ where: { id: articleId }, select: articleSubject(actor.id) });
    if (!article || sightOfArticle(actor, article) === "nothing") return { ok: false, reason: "missing" };
    if (!canChooseReaders(actor, article)) return { ok: false, reason: "forbidden" };
    const event = await write(tx, at, article);
    if (event && "ok" in event) return event;
    if (event) await appendAudit(tx, { at, actorId: actor.id, event });
    return { ok: true };
  });
  if (done.ok) await desk.collab.recheck({ articleId });
  return done;
}

/** False: they were among the article's people already. */
async function putMember(tx: Tx, row: { articleId: ArticleId; userId: string; addedById: UserId; addedAt: Date }): Promise<boolean> {
  const key = { articleId: row.articleId, userId: row.userId };
  if (await tx.articleMember.findUnique({ where: { articleId_userId: key }, select: { userId: true } })) return false;
  await tx.articleMember.create({ data: row });
  return true;
}
