// What the newsroom says is no error in any article.
import { canRestoreEverywhere } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";

/** So many are listed, the newest. */
const most = 5_000;

export interface DismissedEverywhere {
  id: string;
  rule: string;
  words: string;
  byName: string;
  /** ISO 8601. */
  at: string;
}

/** Newest first. Null for whoever may not take them back. */
export async function loadDismissedEverywhere({ desk, actor }: Pick<Context, "desk" | "actor">): Promise<DismissedEverywhere[] | null> {
  if (!canRestoreEverywhere(actor)) return null;
  const rows = await desk.db.dismissedHint.findMany({
    where: { articleId: null }, orderBy: { id: "desc" }, take: most, select: { id: true, rule: true, words: true, at: true, by: { select: { name: true } } },
  });
  return rows.map(({ id, rule, words, at, by }) => ({ id, rule, words, byName: by.name, at: at.toISOString() }));
}
