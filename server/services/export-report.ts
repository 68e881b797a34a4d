// Hands a report out as a file, and writes down that it was.
import { createHash } from "node:crypto";
import type { Language } from "#lib/article/article.ts";
import { saltedDigest } from "#lib/audit/chain.ts";
import type { ArticleId } from "#lib/id.ts";
import type { Audience, ReportSection } from "#lib/report/audiences.ts";
import { formsOf, isTextForm, type ReportForm } from "#lib/report/forms.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import type { PrintJob } from "#server/formats/print-file.ts";
import { reportFile, type FileOptions } from "#server/formats/report-file.ts";
import { loadReport } from "#server/queries/load-report.ts";
import { loadWordArticle, type NotCarried } from "#server/queries/load-word-article.ts";

export interface ExportInput {
  articleId: ArticleId;
  language: Language;
  timeZone: string;
  form?: ReportForm;
  audience?: Audience;
  sections?: ReadonlySet<ReportSection> | null;
}

export type ExportReportResult =
  | { ok: true; title: string; file: string | Uint8Array<ArrayBuffer>; notCarried: NotCarried }
  /** form: this audience does not get that form. The others as in Printed. */
  | { ok: false; reason: "missing" | "form" | "cancelled" | "busy" | "too_slow" | "too_heavy" };

export interface ExportOptions {
  signal?: AbortSignal;
  /** Hears a share from 0 to 1 now and then. */
  onProgress?: (share: number) => void;
}

/** Makes the file and writes down that it was made, in that order: what the log names exists. Missing as in loadReport. */
export async function exportReport(context: Context, input: ExportInput, options: ExportOptions = {}): Promise<ExportReportResult> {
  const { actor, desk } = context;
  const { form = "html", audience = "editor" } = input;
  if (!formsOf[audience].includes(form)) return { ok: false, reason: "form" };
  const made = await make(context, { ...input, form, audience }, options);
  if (!made.ok) return made;
  const words = typeof made.file === "string" ? made.file : createHash("sha256").update(made.file).digest("hex");
  return inTransaction<ExportReportResult>(desk.db, async (tx) => {
    const article = await tx.article.findUnique({ where: { id: input.articleId }, select: { salt: true } });
    if (!article) return { ok: false, reason: "missing" };
    await appendAudit(tx, {
      at: context.now(), actorId: actor.id,
      event: { type: "report.exported", articleId: input.articleId, format: form, ...(audience !== "editor" && { audience }), digest: saltedDigest(article.salt, words) },
    });
    return made;
  });
}

async function make(context: Context, input: ExportInput & { form: ReportForm; audience: Audience }, options: ExportOptions): Promise<ExportReportResult> {
  const { form, audience, articleId, language, timeZone, sections = null } = input;
  if (form === "docx" && (audience === "clean" || audience === "comments")) {
    const loaded = await loadWordArticle(context, articleId, audience === "clean");
    if (!loaded) return { ok: false, reason: "missing" };
    const printed = await print(context, { kind: "article", article: loaded.article }, options);
    return printed.ok ? { ok: true, title: loaded.article.title, file: printed.file, notCarried: loaded.notCarried } : printed;
  }
  const report = await loadReport(context, articleId);
  if (!report) return { ok: false, reason: "missing" };
  const title = report.article.title;
  const file: FileOptions = { language, timeZone, audience, sections };
  if (isTextForm(form)) return { ok: true, title, file: reportFile(report, file, form), notCarried: {} };
  const printed = await print(context, { kind: "report", report, options: file, form }, options);
  return printed.ok ? { ok: true, title, file: printed.file, notCarried: {} } : printed;
}

function print({ desk }: Context, job: PrintJob, options: ExportOptions) {
  if (!desk.print) throw new Error("This process makes no files: its desk has no print.");
  return desk.print(job, options);
}
