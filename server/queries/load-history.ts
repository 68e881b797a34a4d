// An article's versions and what is in them, for its history.
import { z } from "zod";
import type { Language } from "#lib/article/article.ts";
import { language } from "#lib/article/article-schema.ts";
import { blockKind } from "#lib/article/block-schema.ts";
import { versionReason, type VersionEntry } from "#lib/article/version.ts";
import type { ArticleId } from "#lib/id.ts";
import { canAnnotate, canEditText, canReadArticle } from "#lib/permission/can.ts";
import { outcome } from "#lib/revision/outcome.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionBlocks, versionHash, type VersionBlock } from "#lib/text/version.ts";
import type { Context } from "#server/context.ts";
import type { Db, Tx } from "#server/db/client.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";

export interface History {
  article: { id: ArticleId; title: string; language: Language };
  canName: boolean;
  canReplace: boolean;
  /** The newest first. */
  versions: VersionEntry[];
}

/** Null: there is no such article, or the actor may not read it. Throws when the text cannot be read. */
export async function loadHistory({ actor, desk }: Context, articleId: ArticleId): Promise<History | null> {
  const { db } = desk;
  const article = await db.article.findUnique({ where: { id: articleId }, select: { title: true, language: true, ...articleSubject(actor.id) } });
  if (!article || !canReadArticle(actor, article)) return null;
  const [{ blocks }, rows] = await Promise.all([
    desk.collab.readText(articleId),
    db.version.findMany({
      where: { articleId }, orderBy: { number: "desc" },
      select: {
        id: true, number: true, reason: true, label: true, hash: true, createdAt: true, createdBy: { select: { name: true } },
        revision: { select: { fileName: true, outcome: true, before: { select: { number: true } }, restored: { select: { number: true } } } },
      },
    }),
  ]);
  const now = versionHash(blocks, schemaVersion);
  return {
    article: { id: articleId, title: article.title, language: language.parse(article.language) },
    canName: canAnnotate(actor, article), canReplace: canEditText(actor, article),
    versions: rows.map(({ id, number, label, hash, revision, ...row }) => ({
      id, number, label, hash, reason: versionReason.parse(row.reason), byName: row.createdBy.name, at: row.createdAt.toISOString(), isNow: hash === now,
      revision: revision && {
        fileName: revision.fileName, restored: revision.restored?.number ?? null, before: revision.before.number, outcome: outcome.parse(JSON.parse(revision.outcome)),
      },
    })),
  };
}

const span = { from: z.int().min(0), to: z.int().min(0) };
const stored: z.ZodType<VersionBlock[]> = z.array(z.object({
  kind: blockKind, text: z.string(),
  marks: z.array(z.discriminatedUnion("type", [z.object({ type: z.enum(["bold", "italic"]), ...span }), z.object({ type: z.literal("link"), href: z.string(), ...span })])),
  list: z.object({ type: z.enum(["bullet", "ordered"]), level: z.int(), start: z.int().nullable() }).optional(),
  cell: z.object({ row: z.int(), column: z.int(), columns: z.int(), span: z.int(), isHeader: z.boolean() }).optional(),
  picture: z.object({ file: z.string().nullable(), alt: z.string() }).optional(),
}));

/** The blocks of one of an article's versions. Null: it has no such version. Permission is the caller's to ask. */
export async function loadVersionContent(db: Db | Tx, articleId: ArticleId, versionId: string): Promise<VersionBlock[] | null> {
  const row = await db.version.findFirst({ where: { id: versionId, articleId }, select: { content: true } });
  return row && stored.parse(JSON.parse(row.content));
}

/** The text under a version's id, or as it stands now for null. Null: no such version. */
export async function loadText({ desk }: Context, articleId: ArticleId, versionId: string | null): Promise<VersionBlock[] | null> {
  return versionId === null ? versionBlocks((await desk.collab.readText(articleId)).blocks) : loadVersionContent(desk.db, articleId, versionId);
}
