// Who has had a hand in articles, read from what they did: no list of people has to be kept by anybody.
import type { Db } from "#server/db/client.ts";

export interface Hand {
  id: string;
  name: string;
}

/** By article: everyone who marked, checked or read in it, the one with most acts first. An article nobody touched is not in it. */
export async function loadHands(db: Db, articleIds: readonly string[]): Promise<Map<string, Hand[]>> {
  const hands = new Map<string, Hand[]>();
  if (articleIds.length === 0) return hands;
  const where = { articleId: { in: [...articleIds] } };
  const [made, checked, read] = await Promise.all([
    db.annotation.groupBy({ by: ["articleId", "createdById"], where: { ...where, deletedAt: null }, _count: { _all: true } }),
    db.check.groupBy({ by: ["articleId", "byId"], where, _count: { _all: true } }),
    db.reading.groupBy({ by: ["articleId", "byId"], where, _count: { _all: true } }),
  ]);
  const acts = new Map<string, Map<string, number>>();
  for (const row of [...made.map(({ createdById, ...rest }) => ({ ...rest, byId: createdById })), ...checked, ...read]) {
    const own = acts.get(row.articleId) ?? new Map<string, number>();
    own.set(row.byId, (own.get(row.byId) ?? 0) + row._count._all);
    acts.set(row.articleId, own);
  }
  const ids = [...new Set([...acts.values()].flatMap((own) => [...own.keys()]))];
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  for (const [articleId, own] of acts) {
    hands.set(articleId, [...own]
      .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
      .map(([id]) => ({ id, name: names.get(id) ?? "" })));
  }
  return hands;
}
