// Annotations that leave the house leave a trace, as reports do: the salted digest of the very bytes that left.
import { saltedDigest } from "#lib/audit/chain.ts";
import type { ClaimReviewRefusal } from "#lib/formats/annotations/claim-review.ts";
import type { Left } from "#lib/formats/annotations/annotated.ts";
import { convert, mediaTypes, wantsHints, type ExportFormat } from "#lib/formats/annotations/formats.ts";
import type { ArticleId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { packFiles } from "#server/formats/annotation-file.ts";
import { loadAnnotated } from "#server/queries/load-annotated.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";

export type ExportAnnotationsResult =
  | { ok: true; name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer>; left: Left[] }
  | { ok: false; reason: "missing" | ClaimReviewRefusal };

/** Makes the file and writes down that it was made. `label` begins its name. Missing as in loadAnnotated. */
export async function exportAnnotations(context: Context, { articleId, format, label }: { articleId: ArticleId; format: ExportFormat; label: string }): Promise<ExportAnnotationsResult> {
  const article = await loadAnnotated(context, articleId, { withHints: wantsHints(format) });
  if (!article) return { ok: false, reason: "missing" };
  const converted = convert(article, format, (await loadNewsroom(context.desk.db)).publicScale);
  if (!converted.ok) return converted;
  const { name, bytes, isArchive } = packFiles(label, article.title, format, converted.files);
  return inTransaction<ExportAnnotationsResult>(context.desk.db, async (tx) => {
    const row = await tx.article.findUnique({ where: { id: articleId }, select: { salt: true } });
    if (!row) return { ok: false, reason: "missing" };
    await appendAudit(tx, {
      at: context.now(), actorId: context.actor.id,
      event: { type: "annotations.exported", articleId, format, digest: saltedDigest(row.salt, Buffer.from(bytes).toString("base64")) },
    });
    return { ok: true, name, mediaType: isArchive ? "application/zip" : mediaTypes[format], bytes, left: converted.left };
  });
}
