// What was changed since the asking person received an article: against the copy kept when they said
// so, or else against the copy made when it was loaded.
import { z } from "zod";
import { changedSpans, withAuthors, type ChangedSince, type LoggedChange } from "#lib/article/changed-spans.ts";
import type { ArticleId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import type { Desk } from "#server/desk.ts";

const copy = z.array(z.object({ text: z.string() }));

/** Null when there is nothing to compare with. Permission is the caller's to ask. */
export async function loadChangedSpans({ desk, actor }: Pick<Context, "desk" | "actor">, articleId: ArticleId): Promise<ChangedSince | null> {
  const { db, collab } = desk;
  const receipt = await db.receipt.findUnique({ where: { userId_articleId: { userId: actor.id, articleId } }, select: { content: true, at: true, logSeq: true } });
  const version = receipt ? null : await db.version.findFirst({ where: { articleId, reason: "import" }, orderBy: { number: "asc" }, select: { content: true, createdAt: true, logSeq: true } });
  const content = receipt?.content ?? version?.content;
  const since = receipt?.at ?? version?.createdAt;
  if (content === undefined || !since) return null;
  const { blocks } = await collab.readText(articleId);
  const texts = copy.parse(JSON.parse(content)).map(({ text }) => text);
  const logged = await loggedChanges(desk, articleId, receipt?.logSeq ?? version?.logSeq ?? 0);
  return { since: since.toISOString(), isReceipt: receipt !== null, spans: withAuthors(changedSpans(texts, blocks), logged) };
}

async function loggedChanges({ db, collab }: Pick<Desk, "db" | "collab">, articleId: ArticleId, seq: number): Promise<LoggedChange[]> {
  const { changes } = await collab.textChangesSince(articleId, seq);
  const people = await db.user.findMany({ where: { id: { in: [...new Set(changes.flatMap(({ byId }) => byId ?? []))] } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return changes.map(({ byId, ...change }) => ({ ...change, byName: byId ? (names.get(byId) ?? null) : null }));
}
