// Versions: the text as it stands now, kept for good. By a person under a name, and by whatever
// is about to replace the text or change it in many places.
import type { VersionReason } from "#lib/article/version.ts";
import type { Block } from "#lib/article/block.ts";
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { ArticleId } from "#lib/id.ts";
import { canAnnotate } from "#lib/permission/can.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionContent, versionHash } from "#lib/text/version.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import type { Tx } from "#server/db/client.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

export interface Kept {
  id: string;
  number: number;
}

export interface TextToKeep {
  articleId: ArticleId;
  salt: string;
  blocks: readonly Block[];
  logSeq: number;
  reason: VersionReason;
  label?: string | null;
}

/** Keeps the living text under a name, also where an earlier version has the same words. */
export async function nameVersion(context: Context, command: CommandOf<"name-version">): Promise<Outcome<Kept>> {
  const { desk } = context;
  const { articleId, label } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canAnnotate(context.actor, article)) return refuse("forbidden");
  const { blocks, logSeq } = await desk.collab.readText(articleId);
  const row = rowOf(context, { articleId, salt: article.salt, blocks, logSeq, reason: "name", label });
  return act(context, command, async (tx, at) => {
    const value = await addVersion(tx, row, at);
    return { value, event: eventOf(row, value) };
  });
}

/**
 * The version of a text that is about to be changed by an act: the newest one where its words are the same, else a new
 * one with its audit event, on disk before this answers. Permission is the caller's to ask. For restoring, revised
 * copies and the acceptance of many proposals at once.
 */
export async function keepVersion(context: Context, text: TextToKeep): Promise<Kept> {
  const row = rowOf(context, text);
  const at = context.now();
  return inTransaction(context.desk.db, (tx) => keepVersionIn(tx, context, row, at));
}

/** The same within a transaction that is under way. */
export async function keepVersionIn(tx: Tx, context: Context, row: ReturnType<typeof rowOf>, at: Date): Promise<Kept> {
  const newest = await tx.version.findFirst({ where: { articleId: row.articleId }, orderBy: { number: "desc" }, select: { id: true, number: true, hash: true } });
  if (newest?.hash === row.hash) return { id: newest.id, number: newest.number };
  const kept = await addVersion(tx, row, at);
  await appendAudit(tx, { at, actorId: context.actor.id, event: eventOf(row, kept) });
  return kept;
}

/** A version's columns but for its number; costs time on a long text, so it is made before the transaction. */
export function rowOf(context: Context, { articleId, salt, blocks, logSeq, reason, label }: TextToKeep) {
  const hash = versionHash(blocks, schemaVersion);
  return {
    id: context.newId<string>(), articleId, reason, label: label ?? null, hash, content: versionContent(blocks), logSeq, createdById: context.actor.id,
    digest: saltedDigest(salt, hash),
  };
}

/** Writes a version under the next number. */
export async function addVersion(tx: Tx, { digest: _digest, ...row }: ReturnType<typeof rowOf>, at: Date): Promise<Kept> {
  const newest = await tx.version.findFirst({ where: { articleId: row.articleId }, orderBy: { number: "desc" }, select: { number: true } });
  const number = (newest?.number ?? 0) + 1;
  await tx.version.create({ data: { ...row, number, createdAt: at }, select: { id: true } });
  return { id: row.id, number };
}

function eventOf({ articleId, reason, logSeq, digest }: ReturnType<typeof rowOf>, { id, number }: Kept) {
  return { type: "version.made", articleId, versionId: id, number, reason, logSeq, digest } as const;
}
