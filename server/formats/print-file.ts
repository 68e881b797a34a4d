// The forms that are packed or drawn: PDF, Word, Excel. What is asked for is plain data, so that it
// may be done in a thread of its own.
import { writeWordArticle, type WordArticle } from "#lib/formats/word/article.ts";
import { writeWord } from "#lib/formats/word/write-paper.ts";
import { writeXlsx } from "#lib/formats/sheet/xlsx.ts";
import { reportFormat } from "#lib/report/format.ts";
import type { ReportForm, TextForm } from "#lib/report/forms.ts";
import { buildPaper } from "#lib/report/paper-build.ts";
import type { PeriodReport } from "#lib/report/period.ts";
import type { Report } from "#lib/report/schema.ts";
import { reportSheets } from "#lib/report/sheets.ts";
import { periodPrint, type PeriodOptions } from "#server/formats/period-file.ts";
import { writePdf } from "#server/formats/pdf/write-pdf.ts";
import { drawingOf, reportLabels, type FileOptions } from "#server/formats/report-file.ts";

export type PrintJob =
  | { kind: "report"; report: Report; options: FileOptions; form: Exclude<ReportForm, TextForm> }
  | { kind: "period"; period: PeriodReport; options: PeriodOptions; form: Exclude<ReportForm, TextForm> }
  | { kind: "article"; article: WordArticle };

/** The file. `onProgress` hears a share from 0 to 1 now and then. */
export async function printFile(job: PrintJob, onProgress?: (share: number) => void): Promise<Uint8Array> {
  if (job.kind === "article") return writeWordArticle(job.article);
  if (job.kind === "period") return periodPrint(job.period, job.options, job.form, onProgress);
  const { report, options, form } = job;
  const { language, timeZone, audience = "editor", sections = null } = options;
  if (form === "xlsx") return writeXlsx(reportSheets(drawingOf(report, options)), report.article.title, report.generated.at);
  const paper = buildPaper(report, reportLabels(language), reportFormat(language, timeZone), { audience, sections });
  return form === "pdf" ? writePdf(paper, onProgress) : writeWord(paper);
}
