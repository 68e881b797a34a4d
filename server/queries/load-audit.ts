// The audit chain as a page shows it, newest first. Whether it is whole is the command's to say, which reads all of it.
import { saidOf, type AuditEntry, type AuditFilter, type AuditPage } from "#lib/audit/filter.ts";
import { byName } from "#lib/i18n/by-name.ts";
import type { AnnotationId, ArticleId, UserId } from "#lib/id.ts";
import { canReadAudit } from "#lib/permission/can.ts";
import { z } from "zod";
import type { Context } from "#server/context.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";
import { loadSeenAnnotations } from "#server/queries/load-seen-annotations.ts";

const perPage = 100;
const stored = z.object({ event: z.looseObject({ articleId: z.string().optional() }) });

/** One page under a filter; null: the actor may not read it. */
export async function loadAudit({ actor, desk: { db } }: Context, { group, by, articleId, before }: AuditFilter): Promise<AuditPage | null> {
  if (!canReadAudit(actor)) return null;
  const [rows, head, people] = await Promise.all([
    db.auditEvent.findMany({
      where: {
        ...(group && { type: { startsWith: `${group}.` } }), ...(by && { actorId: by }), ...(before && { seq: { lt: before } }),
        // The stored text is RFC 8785: a name and its value stand together in one way only.
        ...(articleId && { text: { contains: `"articleId":"${articleId}"` } }),
      },
      orderBy: { seq: "desc" }, take: perPage + 1, select: { seq: true, at: true, type: true, text: true, actor: { select: { name: true } } },
    }),
    db.auditHead.findUniqueOrThrow({ where: { id: 1 }, select: { seq: true, hash: true } }),
    db.user.findMany({ select: { id: true, name: true } }),
  ]);
  const told = rows.slice(0, perPage).map((row) => ({ ...row, event: stored.parse(JSON.parse(row.text)).event }));
  const articles = await db.article.findMany({ where: { id: { in: [...new Set(told.flatMap(({ event }) => event.articleId ?? []))] } }, select: { id: true, title: true } });
  const hidden = await hiddenItems(db, actor);
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  return {
    hasMore: rows.length > perPage, head, people: people.sort(byName).map(({ id, name }) => ({ id: id as UserId, name })),
    entries: told.map(({ seq, at, type, actor: who, event }): AuditEntry => ({
      seq, at: at.toISOString(), type, byName: who?.name ?? null, said: saidOf(hidden.size > 0 ? withoutFinding(event, hidden) : event),
      article: event.articleId ? { id: event.articleId as ArticleId, title: titles.get(event.articleId) ?? "" } : null,
    })),
  };
}

/** Items that this actor is to check second, unseen. */
async function hiddenItems(db: Context["desk"]["db"], actor: Context["actor"]): Promise<ReadonlySet<string>> {
  const { rules } = await loadPolicy(db);
  if (!rules.evidence.secondCheck || !rules.evidence.blind) return new Set();
  const given = await db.annotation.findMany({ where: { assigneeId: actor.id, deletedAt: null, workState: { not: "closed" } }, select: { id: true, articleId: true } });
  const hidden = new Set<string>();
  for (const articleId of new Set(given.map((one) => one.articleId))) {
    const ids = given.filter((one) => one.articleId === articleId).map((one) => one.id as AnnotationId);
    for (const view of await loadSeenAnnotations(db, actor, articleId as ArticleId, { ids })) if (view.isBlind) hidden.add(view.id);
  }
  return hidden;
}

const onItems = z.looseObject({ on: z.array(z.looseObject({ annotationId: z.string().optional() })).optional(), annotationId: z.string().optional() });

/** What an event says besides what was found and by which source, where it is about a hidden item. */
function withoutFinding(event: Record<string, unknown>, hidden: ReadonlySet<string>): Record<string, unknown> {
  const about = onItems.safeParse(event);
  const ids = about.success ? [about.data.annotationId, ...(about.data.on ?? []).map((one) => one.annotationId)] : [];
  if (!ids.some((id) => id && hidden.has(id))) return event;
  return Object.fromEntries(Object.entries(event).filter(([name]) => !["finding", "sourceId", "sourceIds", "evidenceId", "evidenceIds", "cites"].includes(name)));
}
