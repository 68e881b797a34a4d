// A person's word on an entry of the checklist, or that word taken back: a row each. It is on the words the entry names,
// as they stand; entries that the article answers cannot be said at all.
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import { canTick } from "#lib/permission/can.ts";
import { tickedHash } from "#lib/workflow/checklist.ts";
import type { Context } from "#server/context.ts";
import { loadTicks } from "#server/queries/load-gates.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

/** Refused as "changed" when the words it names are not those that were seen, as "stale" when somebody said the same, or took it back, meanwhile. */
export async function tickEntry(context: Context, command: CommandOf<"tick-entry">): Promise<Outcome<{ tickId: string }>> {
  const { desk, actor } = context;
  const { articleId, entry, isMet, hash } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canTick(actor, article, entry)) return refuse("forbidden");
  const { blocks } = await desk.collab.readText(articleId);
  if (tickedHash(entry, blocks, article.title) !== hash) return refuse("changed");

  return act(context, command, async (tx, at) => {
    const last = (await loadTicks(tx, articleId)).findLast((tick) => tick.entry === entry);
    const stands = last?.isMet === true && last.hash === hash;
    // A lapsed one may be taken back too.
    if (isMet ? stands : !last?.isMet) return refuse("stale");
    const tickId = context.newId<string>();
    await tx.checklistTick.create({ data: { id: tickId, articleId, entry, isMet, wordsHash: hash, byId: actor.id, at }, select: { id: true } });
    return { value: { tickId }, event: { type: "checklist.ticked", articleId, tickId, entry, isMet, digest: saltedDigest(article.salt, hash) } };
  });
}
