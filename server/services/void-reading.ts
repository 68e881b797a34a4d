// A reading taken back: the sentence counts as unread again. Both entries stay.
import type { CommandOf, Outcome } from "#lib/commands.ts";
import { canCheck } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

/** Refused as "stale" when it was taken back before. */
export async function voidReading(context: Context, command: CommandOf<"void-reading">): Promise<Outcome<{ readingId: string }>> {
  const { desk } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canCheck(context.actor, article)) return refuse("forbidden");

  const outcome = await act(context, command, async (tx, at) => {
    const reading = await tx.reading.findFirst({
      where: { id: command.readingId, articleId: command.articleId }, select: { takenBack: { select: { readingId: true } } },
    });
    if (!reading) return refuse("missing");
    if (reading.takenBack) return refuse("stale");
    await tx.readingTakenBack.create({ data: { readingId: command.readingId, byId: context.actor.id, at } });
    return { value: { readingId: command.readingId }, event: { type: "reading.voided", articleId: command.articleId, readingId: command.readingId } };
  });
  if (outcome.ok) desk.collab.announce(command.articleId, { type: "reading" });
  return outcome;
}
