// One file of a report, whichever form it has.
import { isTextForm, type ReportForm } from "#lib/report/forms.ts";
import type { Report } from "#lib/report/schema.ts";
import { printFile } from "#server/formats/print-file.ts";
import { reportFile } from "#server/formats/report-file.ts";

const options = { language: "vi", timeZone: "Asia/Ho_Chi_Minh" } as const;

/** As the product makes it, in this very thread. */
export function makeFile(report: Report, form: ReportForm): unknown {
  return isTextForm(form) ? reportFile(report, options, form) : printFile({ kind: "report", report, options, form });
}
