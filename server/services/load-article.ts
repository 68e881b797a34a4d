// Loading an article: its original is kept byte for byte, its text becomes the first entry of
// its log, and both are there together or not at all. The text is read again here with the
// code the preview used: what a browser claims to have read is never stored.
import { createHash, randomBytes } from "node:crypto";
import type { Language } from "#lib/article/article.ts";
import type { Block, BlockKind } from "#lib/article/block.ts";
import { saltedDigest } from "#lib/audit/chain.ts";
import type { Draft, DraftInput } from "#lib/formats/draft/draft.ts";
import { chooseKinds, type LoadRefusal } from "#lib/formats/draft/load-form.ts";
import { readDraft } from "#lib/formats/draft/read-draft.ts";
import { titleOf } from "#lib/formats/draft/title-of.ts";
import type { ArticleId, CommandId } from "#lib/id.ts";
import { canLoadArticle } from "#lib/permission/can.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionContent, versionHash } from "#lib/text/version.ts";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { indexArticle, searchable } from "#server/db/search.ts";
import { putFile } from "#server/files/store.ts";
import { act } from "#server/services/act.ts";

export interface LoadArticle {
  commandId: CommandId;
  source: DraftInput;
  /** The name of the file it came from, if any. */
  fileName?: string | null;
  /** One a block; null takes what the text suggests. */
  kinds: readonly BlockKind[] | null;
  title: string;
  language: Language;
  eventDate?: string | null;
  isSample?: boolean;
}

const commandType = "load-article";

/**
 * Makes an article of a text. Nothing is stored when it is refused (an original without an article may stay in the
 * file store until it is swept). Repeating a command answers the article that it made.
 */
export async function loadArticle(
  context: Context, command: LoadArticle,
): Promise<{ ok: true; articleId: ArticleId } | { ok: false; reason: LoadRefusal }> {
  const { desk, actor } = context;
  if (!canLoadArticle(actor)) return { ok: false, reason: "forbidden" };
  const earlier = await desk.db.command.findUnique({ where: { id: command.commandId }, select: { byId: true, type: true } });
  if (earlier && (earlier.byId !== actor.id || earlier.type !== commandType)) return { ok: false, reason: "invalid" };

  const read = readDraft(command.source);
  if (!read.ok) return read;
  const chosen = chooseKinds(read.draft.blocks, command.kinds);
  if (!chosen) return { ok: false, reason: "changed" };
  const blocks = chosen.map(({ kind, text, marks }): Block => ({ id: "", kind, text, marks }));
  const row = rowsOf(context, command, read.draft, blocks);
  const original = await putFile(desk.dataFolder, originalOf(command.source));

  const outcome = await act(context, { id: command.commandId, type: commandType }, async (tx, at) => {
    await store(tx, { ...row, original, at, by: actor.id }, command);
    const { articleId, digest, words } = row;
    return { value: { articleId }, event: { type: "article.loaded", articleId, from: command.source.kind, blocks: blocks.length, words, digest } };
  });
  return outcome.ok ? { ok: true, articleId: outcome.value.articleId } : { ok: false, reason: "invalid" };
}

function originalOf(source: DraftInput): Uint8Array {
  return source.kind === "text" ? source.bytes : new TextEncoder().encode(source.html);
}

/** Everything that costs time on a long text, before the transaction begins. */
function rowsOf(context: Context, command: LoadArticle, draft: Draft, blocks: readonly Block[]) {
  const data = new Uint8Array(context.desk.collab.buildDocument(blocks));
  const salt = randomBytes(16).toString("hex");
  const hash = versionHash(blocks, schemaVersion);
  const title = titleOf(command.title, blocks);
  return {
    articleId: context.newId<ArticleId>(), versionId: context.newId<string>(),
    title, words: draft.words, searched: searchable({ title, text: blocks.map(({ text }) => text).join("\n") }),
    salt, hash, digest: saltedDigest(salt, hash), content: versionContent(blocks),
    data, checksum: createHash("sha256").update(data).digest("hex"),
  };
}

async function store(
  tx: Tx, row: ReturnType<typeof rowsOf> & { original: { hash: string; size: number }; at: Date; by: string }, command: LoadArticle,
): Promise<void> {
  const { articleId, at, by, original } = row;
  await tx.file.upsert({
    where: { hash: original.hash },
    create: {
      ...original, mediaType: command.source.kind === "text" ? "text/plain" : "text/html",
      name: command.fileName?.normalize("NFC").slice(0, 255).toWellFormed() ?? null, createdAt: at,
    },
    update: {},
  });
  await tx.article.create({
    data: {
      id: articleId, title: row.title, language: command.language, eventDate: command.eventDate ?? null,
      isSample: command.isSample ?? false, salt: row.salt, originalId: original.hash, createdById: by, createdAt: at, changedAt: at,
    },
  });
  await indexArticle(tx, articleId, row.searched);
  await tx.documentUpdate.create({ data: { articleId, seq: 1, data: row.data, checksum: row.checksum, at } });
  await tx.version.create({
    data: { id: row.versionId, articleId, number: 1, reason: "import", hash: row.hash, content: row.content, logSeq: 1, createdById: by, createdAt: at },
  });
  await tx.articleProgress.create({
    data: { articleId, words: row.words, items: 0, unchecked: 0, waiting: 0, passed: 0, problem: 0, recheck: 0, lost: 0, logSeq: 1, at },
  });
}
