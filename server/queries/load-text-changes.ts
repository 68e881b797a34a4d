// What happened to an article after an entry of its log: words that came and went and annotations
// that were made, with the names of those who did it. Permission is the caller's to ask.
import type { ArticleChanges } from "#lib/article/text-change.ts";
import type { ArticleId, UserId } from "#lib/id.ts";
import type { Desk } from "#server/desk.ts";

/** Throws UnreadableLog as Collab.textChangesSince does. */
export async function loadTextChanges({ db, collab }: Pick<Desk, "db" | "collab">, articleId: ArticleId, seq: number): Promise<ArticleChanges> {
  const { since, logSeq, changes } = await collab.textChangesSince(articleId, seq);
  const made = await db.annotation.groupBy({
    by: ["createdById"], _count: true,
    // An annotation's mark is in the entry after the one that its making names.
    where: { articleId, deletedAt: null, anchorEvents: { some: { reason: "created", logSeq: { gte: since } } } },
  });
  const people = await db.user.findMany({
    where: { id: { in: [...new Set([...changes.flatMap(({ byId }) => byId ?? []), ...made.map(({ createdById }) => createdById)])] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    since, logSeq,
    changes: changes.map((change) => ({ ...change, byName: change.byId ? (names.get(change.byId) ?? null) : null })),
    annotations: made.map(({ createdById, _count }) => ({ byId: createdById as UserId, byName: names.get(createdById) ?? "", count: _count })),
  };
}
