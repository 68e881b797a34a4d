// Several acts sent as one. Each is what it would be by itself: its own permission, its own short
// transaction, its own audit event, its own id under which its answer is kept. So a batch that is
// sent again after a lost answer does only what was not done, and taking it back takes back exactly
// what was done. Only the pages hear of it once, at the end: not of every step in between.
import type { Command, CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import type { Announcement } from "#server/desk.ts";

/** How many are under way at once: marks that are written together go to the disk together. */
const together = 20;

/** Answers an outcome for every act, in their order; what one is refused for keeps none of the others. */
export async function runBatch(
  context: Context, { articleId, acts }: CommandOf<"batch">, run: (context: Context, command: Command) => Promise<Outcome>,
): Promise<Outcome<{ outcomes: Outcome[] }>> {
  const { collab } = context.desk;
  const changed = new Set<AnnotationId>();
  const announce = (_articleId: string, message: Announcement) => {
    if (message.type === "annotation") changed.add(message.id);
    else if (message.type === "check") for (const id of message.ids) changed.add(id);
  };
  const quiet: Context = { ...context, desk: { ...context.desk, collab: { ...collab, announce } } };
  const outcomes: Outcome[] = [];
  try {
    for (let i = 0; i < acts.length; i += together) {
      outcomes.push(...await Promise.all(acts.slice(i, i + together).map((act) => run(quiet, { ...act, articleId }))));
    }
  } finally {
    // What was done before a fault is told too.
    if (changed.size > 0) collab.announce(articleId, { type: "check", ids: [...changed] });
  }
  return { ok: true, value: { outcomes } };
}
