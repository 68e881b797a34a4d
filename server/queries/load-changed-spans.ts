// What was changed since the asking person received an article: against the copy kept when they said
// so, or else against the copy made when it was loaded.
import { changedSpans, type ChangedSince } from "#lib/article/changed-spans.ts";
import type { ArticleId } from "#lib/id.ts";
import { z } from "zod";
import type { Context } from "#server/context.ts";

const copy = z.array(z.object({ text: z.string() }));

/** Null when there is nothing to compare with. Permission is the caller's to ask. */
export async function loadChangedSpans({ desk, actor }: Pick<Context, "desk" | "actor">, articleId: ArticleId): Promise<ChangedSince | null> {
  const { db, collab } = desk;
  const receipt = await db.receipt.findUnique({ where: { userId_articleId: { userId: actor.id, articleId } }, select: { content: true, at: true } });
  const version = receipt ? null : await db.version.findFirst({ where: { articleId, reason: "import" }, orderBy: { number: "asc" }, select: { content: true, createdAt: true } });
  const content = receipt?.content ?? version?.content;
  const since = receipt?.at ?? version?.createdAt;
  if (content === undefined || !since) return null;
  const { blocks } = await collab.readText(articleId);
  const texts = copy.parse(JSON.parse(content)).map(({ text }) => text);
  return { since: since.toISOString(), isReceipt: receipt !== null, spans: changedSpans(texts, blocks) };
}
