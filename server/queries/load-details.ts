// What is said of an article beside its text, as the strip above it shows it.
import { origin, type ArticleDetails } from "#lib/article/details-schema.ts";
import type { ArticleId } from "#lib/id.ts";
import type { Db } from "#server/db/client.ts";

const stored = origin.nullable().catch(null);

/** Permission is the caller's to ask. Throws when there is no such article. */
export async function loadDetails(db: Db, articleId: ArticleId): Promise<ArticleDetails> {
  const row = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { title: true, section: true, type: true, author: true, origin: true, eventDate: true, issueDate: true, deadlineAt: true, lengthLimit: true, publicUrl: true },
  });
  return { ...row, origin: stored.parse(row.origin), deadlineAt: row.deadlineAt?.toISOString() ?? null };
}
