// A picture of an article's text, for who may read that article.
import { isFileHash } from "#lib/article/block-attributes.ts";
import { type PictureType, pictureTypes } from "#lib/formats/picture.ts";
import type { ArticleId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { readFile } from "#server/files/store.ts";
import { loadActArticle } from "#server/services/act.ts";

/** The picture's bytes and type. Null: no such picture, or none of an article that this actor may read. */
export async function loadPicture(context: Context, hash: string): Promise<{ type: PictureType; bytes: Uint8Array } | null> {
  if (!isFileHash(hash)) return null;
  const { db, dataFolder } = context.desk;
  const rows = await db.articlePicture.findMany({ where: { fileHash: hash }, select: { articleId: true, file: { select: { mediaType: true } } } });
  const type = pictureTypes.find((known) => known === rows[0]?.file.mediaType);
  if (!type) return null;
  for (const { articleId } of rows) {
    if (await loadActArticle(db, context, articleId as ArticleId)) return { type, bytes: await readFile(dataFolder, hash) };
  }
  return null;
}
