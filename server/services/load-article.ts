// Loading an article: its original is kept byte for byte, its text becomes the first entry of
// its log, and both are there together or not at all. The text is read again here, in a worker,
// with the code the preview used: what a browser claims to have read is never stored.
import { createHash, randomBytes } from "node:crypto";
import { placeAt } from "#lib/anchor/find.ts";
import type { Language } from "#lib/article/article.ts";
import type { Block, BlockKind } from "#lib/article/block.ts";
import { saltedDigest } from "#lib/audit/chain.ts";
import type { Draft, DraftSource } from "#lib/formats/draft/draft.ts";
import { type FileFormat, mediaTypeOf } from "#lib/formats/draft/file-format.ts";
import { chooseKinds, type LoadRefusal } from "#lib/formats/draft/load-form.ts";
import { joinCaptions } from "#lib/formats/draft/settle-pictures.ts";
import { titleOf } from "#lib/formats/draft/title-of.ts";
import type { PictureType } from "#lib/formats/picture.ts";
import type { AnnotationId, ArticleId, CommandId } from "#lib/id.ts";
import { canLoadArticle } from "#lib/permission/can.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionContent, versionHash } from "#lib/text/version.ts";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { putFile } from "#server/files/store.ts";
import { act } from "#server/services/act.ts";
import { bringRemarks } from "#server/services/bring-remarks.ts";
import { createAnnotation } from "#server/services/create-annotation.ts";
import { indexLivingText } from "#server/services/index-text.ts";

export interface LoadArticle {
  commandId: CommandId;
  source: DraftSource;
  /** One a block; null takes what the text suggests. */
  kinds: readonly BlockKind[] | null;
  title: string;
  language: Language;
  eventDate?: string | null;
  isSample?: boolean;
}

const commandType = "load-article";

/**
 * Makes an article of a text; each picture with a caption becomes an item of it. Nothing is stored when it is refused or
 * the signal is aborted (an original without an article may stay in the file store until it is swept). Repeating a
 * command answers the article that it made.
 */
export async function loadArticle(
  context: Context, command: LoadArticle, signal?: AbortSignal,
): Promise<{ ok: true; articleId: ArticleId } | { ok: false; reason: LoadRefusal }> {
  const { desk, actor } = context;
  if (!canLoadArticle(actor)) return { ok: false, reason: "forbidden" };
  const earlier = await desk.db.command.findUnique({ where: { id: command.commandId }, select: { byId: true, type: true } });
  if (earlier && (earlier.byId !== actor.id || earlier.type !== commandType)) return { ok: false, reason: "invalid" };

  const read = await desk.parse.draft(withRemarks(command.source), signal);
  if (!read.ok) return read;
  const chosen = chooseKinds(read.draft.blocks, command.kinds);
  if (!chosen) return { ok: false, reason: "changed" };
  if (signal?.aborted) return { ok: false, reason: "cancelled" };
  const pictures = await Promise.all(read.pictures.map(async (picture) => ({ type: picture.type, ...await putFile(desk.dataFolder, picture.bytes) })));
  const blocks = joinCaptions(chosen).blocks.map(({ kind, text, marks, list, cell, picture }): Block => ({
    id: picture ? context.newId() : "", kind, text, marks, ...(list && { list }), ...(cell && { cell }),
    ...(picture && { picture: { file: pictures[picture.carried ?? -1]?.hash ?? null, alt: picture.alt } }),
  }));
  const row = rowsOf(context, command, read.draft, blocks);
  const original = { ...await putFile(desk.dataFolder, originalOf(command.source)), mediaType: mediaTypeOf(read.format), name: nameOf(command.source) };
  const shown = new Set(blocks.map(({ picture }) => picture?.file ?? null));

  const outcome = await act(context, { id: command.commandId, type: commandType }, async (tx, at) => {
    await store(tx, { ...row, original, at, by: actor.id, pictures: pictures.filter(({ hash }) => shown.has(hash)) }, command);
    const { articleId, digest, words } = row;
    return { value: { articleId }, event: { type: "article.loaded", articleId, from: from(command.source, read.format), blocks: blocks.length, words, digest } };
  });
  if (!outcome.ok) return { ok: false, reason: "invalid" };
  if (!earlier) {
    await tagPictures(context, outcome.value.articleId, blocks);
    if (read.remarks) await bringRemarks(context, outcome.value.articleId, read.remarks);
    await indexLivingText(desk, outcome.value.articleId);
  }
  return { ok: true, articleId: outcome.value.articleId };
}

/** A new article takes what a Word file says about its text along. */
export function withRemarks(source: DraftSource): DraftSource {
  return source.kind === "file" ? { ...source, takesRemarks: true } : source;
}

function originalOf(source: DraftSource): Uint8Array {
  return source.kind === "html" ? new TextEncoder().encode(source.html) : source.bytes;
}

function nameOf(source: DraftSource): string | null {
  return source.kind === "file" ? source.name.normalize("NFC").slice(0, 255).toWellFormed() : null;
}

/** How it came, for the audit chain: pasted, or as which kind of file. */
function from(source: DraftSource, format: FileFormat): string {
  return source.kind === "file" ? format : source.kind;
}

/** Makes an item of every caption that has, or had, a picture. An item that cannot be made is left to a person. */
async function tagPictures(context: Context, articleId: ArticleId, blocks: readonly Block[]): Promise<void> {
  await Promise.all(blocks.map(async (block, index) => {
    const place = block.picture ? placeAt(blocks, { index, offset: 0 }, { index, offset: block.text.length }) : null;
    if (!place) return;
    await createAnnotation(context, {
      id: context.newId<CommandId>(), articleId, type: "create-annotation", annotationId: context.newId<AnnotationId>(), kind: "image", place, note: null,
    });
  }));
}

/** Everything that costs time on a long text, before the transaction begins. */
function rowsOf(context: Context, command: LoadArticle, draft: Draft, blocks: readonly Block[]) {
  const data = new Uint8Array(context.desk.collab.buildDocument(blocks));
  const salt = randomBytes(16).toString("hex");
  const hash = versionHash(blocks, schemaVersion);
  const title = titleOf(command.title, blocks);
  return {
    articleId: context.newId<ArticleId>(), versionId: context.newId<string>(),
    title, words: draft.words, salt, hash, digest: saltedDigest(salt, hash), content: versionContent(blocks),
    data, checksum: createHash("sha256").update(data).digest("hex"),
  };
}

interface Stored {
  hash: string;
  size: number;
}

async function store(
  tx: Tx,
  row: ReturnType<typeof rowsOf> & {
    original: Stored & { mediaType: string; name: string | null }; pictures: (Stored & { type: PictureType })[]; at: Date; by: string;
  },
  command: LoadArticle,
): Promise<void> {
  const { articleId, at, by, original } = row;
  await tx.file.upsert({ where: { hash: original.hash }, create: { ...original, createdAt: at }, update: {} });
  await tx.article.create({
    data: {
      id: articleId, title: row.title, language: command.language, eventDate: command.eventDate ?? null,
      isSample: command.isSample ?? false, salt: row.salt, originalId: original.hash, createdById: by, createdAt: at, changedAt: at,
    },
  });
  await tx.documentUpdate.create({ data: { articleId, seq: 1, data: row.data, checksum: row.checksum, at, byId: by, cause: "load" } });
  // Everything later builds on the first entry: twice on disk, so that one bad sector does not take the text.
  await tx.documentSnapshot.create({ data: { articleId, throughSeq: 1, data: row.data, checksum: row.checksum, at } });
  await tx.version.create({
    data: { id: row.versionId, articleId, number: 1, reason: "import", hash: row.hash, content: row.content, logSeq: 1, createdById: by, createdAt: at },
  });
  await tx.articleProgress.create({
    data: { articleId, words: row.words, items: 0, unchecked: 0, waiting: 0, passed: 0, problem: 0, recheck: 0, lost: 0, gates: JSON.stringify(row.words > 0 ? { untouched: row.words } : { no_text: 1 }), logSeq: 1, at },
  });
  for (const { hash: fileHash, size, type } of row.pictures) {
    await tx.file.upsert({ where: { hash: fileHash }, create: { hash: fileHash, size, mediaType: type, createdAt: at }, update: {} });
    await tx.articlePicture.upsert({
      where: { articleId_fileHash: { articleId, fileHash } }, create: { articleId, fileHash, addedById: by, addedAt: at }, update: {},
    });
  }
}
