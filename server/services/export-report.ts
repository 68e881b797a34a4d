// A report that leaves the house leaves a trace: the salted digest of the very bytes that left.
import type { Language } from "#lib/article/article.ts";
import { saltedDigest } from "#lib/audit/chain.ts";
import type { ArticleId } from "#lib/id.ts";
import type { ReportForm } from "#lib/report/forms.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { reportFile } from "#server/formats/report-file.ts";
import { loadReport } from "#server/queries/load-report.ts";

export type ExportReportResult = { ok: true; title: string; file: string } | { ok: false; reason: "missing" };

/** Makes the file and writes down that it was made, in that order: what the log names exists. Missing as in loadReport. */
export async function exportReport(context: Context, input: { articleId: ArticleId; language: Language; timeZone: string; form?: ReportForm }): Promise<ExportReportResult> {
  const { actor, desk } = context;
  const report = await loadReport(context, input.articleId);
  if (!report) return { ok: false, reason: "missing" };
  const form = input.form ?? "html";
  const file = reportFile(report, input.language, input.timeZone, form);
  return inTransaction<ExportReportResult>(desk.db, async (tx) => {
    const article = await tx.article.findUnique({ where: { id: input.articleId }, select: { salt: true } });
    if (!article) return { ok: false, reason: "missing" };
    await appendAudit(tx, {
      at: context.now(), actorId: actor.id,
      event: { type: "report.exported", articleId: input.articleId, format: form, digest: saltedDigest(article.salt, file) },
    });
    return { ok: true, title: report.article.title, file };
  });
}
