// Copies of what an article and its findings rest on, as they lie in the data folder.
import type { ArticleId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { readFile } from "#server/files/store.ts";

export interface EvidenceCopy {
  /** SHA-256, hex, of the bytes. */
  hash: string;
  mediaType: string;
  /** What it is of the article. */
  of: "original" | "picture" | "evidence" | "evidence text";
  /** Null: too large for a package that is made in memory; its hash says which file it is. */
  bytes: Uint8Array | null;
  size: number;
}

/** Recordings above this stay on the desk. */
const largestCopy = 20 * 1024 * 1024;

/**
 * Each once, what was loaded first; `withheld` counts those of sources who are people, which would say who they are. Permission
 * is the caller's to ask; throws where a file is damaged.
 */
export async function loadEvidenceCopies({ desk: { db, dataFolder } }: Context, articleId: ArticleId): Promise<{ copies: EvidenceCopy[]; withheld: number }> {
  const file = { select: { hash: true, mediaType: true, size: true } } as const;
  const article = await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { original: file } });
  const pictures = await db.articlePicture.findMany({ where: { articleId }, orderBy: { fileHash: "asc" }, select: { file } });
  const kept = await db.sourceSnapshot.findMany({
    where: { takenBack: null, source: { evidence: { some: { articleId } } } }, orderBy: { id: "asc" }, select: { file, text: file, source: { select: { kind: true } } },
  });
  const shown = kept.filter(({ source }) => source.kind !== "person");
  const files = [...(article.original ? [{ ...article.original, of: "original" as const }] : []), ...pictures.map((one) => ({ ...one.file, of: "picture" as const })),
    ...shown.flatMap((one) => [{ ...one.file, of: "evidence" as const }, ...(one.text ? [{ ...one.text, of: "evidence text" as const }] : [])])];
  const once = new Map(files.map((copy) => [copy.hash, copy]));
  const copies = await Promise.all([...once.values()].map(async (copy): Promise<EvidenceCopy> => ({ ...copy, bytes: copy.size > largestCopy ? null : await readFile(dataFolder, copy.hash) })));
  return { copies, withheld: kept.length - shown.length };
}
