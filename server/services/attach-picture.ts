// Puts a picture above a caption of a text: the file first, then its row, then the attribute in
// the text. A crash in between leaves a picture that nobody sees, never a caption without one.
import { saltedDigest } from "#lib/audit/chain.ts";
import { pictureType } from "#lib/formats/picture.ts";
import type { PictureRefusal } from "#lib/formats/picture-form.ts";
import type { ArticleId, CommandId } from "#lib/id.ts";
import { canAnnotate } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { putFile } from "#server/files/store.ts";
import { act, loadActArticle } from "#server/services/act.ts";

export interface AttachPicture {
  id: CommandId;
  articleId: ArticleId;
  block: string;
  bytes: Uint8Array;
}

/**
 * Attaches, or replaces, the picture of a caption; answers the file's hash. For everyone who may say what a block is.
 * "no_picture": the bytes are none of the kinds that are kept, or too many; "missing": no such article or caption.
 */
export async function attachPicture(context: Context, { id, articleId, block, bytes }: AttachPicture): Promise<{ ok: true; file: string } | { ok: false; reason: PictureRefusal }> {
  const { desk, actor } = context;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return { ok: false, reason: "missing" };
  if (!canAnnotate(actor, article)) return { ok: false, reason: "forbidden" };
  const type = pictureType(bytes);
  if (!type) return { ok: false, reason: "no_picture" };
  const { blocks } = await desk.collab.readText(articleId);
  if (!blocks.some((known) => known.id === block && known.kind === "caption")) return { ok: false, reason: "missing" };

  const { hash, size } = await putFile(desk.dataFolder, bytes);
  const done = await act(context, { id, type: "attach-picture" }, async (tx, at) => {
    await tx.file.upsert({ where: { hash }, create: { hash, size, mediaType: type, createdAt: at }, update: {} });
    await tx.articlePicture.upsert({
      where: { articleId_fileHash: { articleId, fileHash: hash } }, create: { articleId, fileHash: hash, addedById: actor.id, addedAt: at }, update: {},
    });
    return { value: { file: hash }, event: { type: "article.picture", articleId, block, digest: saltedDigest(article.salt, hash) } };
  });
  if (!done.ok) return { ok: false, reason: "invalid" };
  return await desk.collab.setPicture(articleId, block, done.value.file, context.actor.id) ? { ok: true, file: done.value.file } : { ok: false, reason: "missing" };
}
