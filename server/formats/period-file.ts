// A period's report in every form.
import { writeCsv } from "#lib/formats/sheet/csv.ts";
import { writeXlsx } from "#lib/formats/sheet/xlsx.ts";
import { writeWord } from "#lib/formats/word/write-paper.ts";
import type { Language } from "#lib/article/article.ts";
import { reportFormat } from "#lib/report/format.ts";
import type { ReportForm, TextForm } from "#lib/report/forms.ts";
import { paperHtml } from "#lib/report/paper-html.ts";
import { paperMarkdown, paperText } from "#lib/report/paper-markdown.ts";
import { buildPeriodPaper } from "#lib/report/period-paper.ts";
import { periodSheets } from "#lib/report/period-sheets.ts";
import { periodSchema, type PeriodReport } from "#lib/report/period.ts";
import { writePdf } from "#server/formats/pdf/write-pdf.ts";
import { reportLabels } from "#server/formats/report-file.ts";

export interface PeriodOptions {
  language: Language;
  timeZone: string;
  /** Whether each article's own report follows; rows and JSON have them or not whatever is said. */
  withArticles: boolean;
}

/** As a file of text. JSON is the report itself, whose instants are UTC. */
export function periodText(period: PeriodReport, options: PeriodOptions, form: TextForm): string {
  switch (form) {
    case "html": return paperHtml(paperOf(period, options));
    case "md": return paperMarkdown(paperOf(period, options));
    case "txt": return paperText(paperOf(period, options));
    case "csv": return writeCsv(periodSheets(period, wordsOf(options))[0]);
    case "json": return `${JSON.stringify(periodSchema.parse(period), null, 2)}\n`;
  }
}

/** As a file that is packed or drawn. `onProgress` hears a share from 0 to 1 now and then. */
export async function periodPrint(period: PeriodReport, options: PeriodOptions, form: Exclude<ReportForm, TextForm>, onProgress?: (share: number) => void): Promise<Uint8Array> {
  const title = paperTitle(period, options);
  if (form === "xlsx") return writeXlsx(periodSheets(period, wordsOf(options)), title, period.generated.at);
  return form === "pdf" ? writePdf(paperOf(period, options), onProgress) : writeWord(paperOf(period, options));
}

/** What it is called: the days it is about. */
export function paperTitle({ period: { from, to } }: Pick<PeriodReport, "period">, { language, timeZone }: PeriodOptions): string {
  const format = reportFormat(language, timeZone);
  return reportLabels(language)("report.period.title", { when: `${format.date(from)} – ${format.date(to)}` });
}

const wordsOf = ({ language, timeZone }: PeriodOptions) => ({ t: reportLabels(language), format: reportFormat(language, timeZone) });
const paperOf = (period: PeriodReport, options: PeriodOptions) => buildPeriodPaper(period, reportLabels(options.language), reportFormat(options.language, options.timeZone), options);
