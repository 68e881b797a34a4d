// What was changed since the asking person received an article: against the copy kept when they said
// so, or else against the copy made when it was loaded.
import { changedSpans, withAuthors, type ChangedSince, type LoggedChange } from "#lib/article/changed-spans.ts";
import type { ArticleId } from "#lib/id.ts";
import { z } from "zod";
import type { Collab } from "#server/desk.ts";
import type { Context } from "#server/context.ts";

/** The log of the text, where it knows who changed what. */
interface LogReader extends Pick<Collab, "readText"> {
  textChangesSince?(articleId: ArticleId, seq: number): Promise<{ changes: readonly LoggedChange[] }>;
}

const copy = z.array(z.object({ text: z.string() }));

/** Null when there is nothing to compare with. Permission is the caller's to ask. */
export async function loadChangedSpans({ desk, actor }: Pick<Context, "desk" | "actor">, articleId: ArticleId): Promise<ChangedSince | null> {
  const { db, collab } = desk;
  const receipt = await db.receipt.findUnique({ where: { userId_articleId: { userId: actor.id, articleId } }, select: { content: true, at: true, logSeq: true } });
  const version = receipt ? null : await db.version.findFirst({ where: { articleId, reason: "import" }, orderBy: { number: "asc" }, select: { content: true, createdAt: true, logSeq: true } });
  const content = receipt?.content ?? version?.content;
  const since = receipt?.at ?? version?.createdAt;
  if (content === undefined || !since) return null;
  const log: LogReader = collab;
  const { blocks } = await collab.readText(articleId);
  const texts = copy.parse(JSON.parse(content)).map(({ text }) => text);
  const logged = log.textChangesSince ? (await log.textChangesSince(articleId, receipt?.logSeq ?? version?.logSeq ?? 0)).changes : [];
  return { since: since.toISOString(), isReceipt: receipt !== null, spans: withAuthors(changedSpans(texts, blocks), logged) };
}
