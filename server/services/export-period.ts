// Hands a period's report out as a file, and writes down that it was.
import { createHash } from "node:crypto";
import { day } from "#lib/report/period.ts";
import { isTextForm, type ReportForm } from "#lib/report/forms.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { paperTitle, periodText, type PeriodOptions } from "#server/formats/period-file.ts";
import { loadPeriod, type PeriodAsked } from "#server/queries/load-period.ts";
import type { ExportOptions } from "#server/services/export-report.ts";

export type ExportPeriodResult =
  | { ok: true; title: string; articles: number; file: string | Uint8Array<ArrayBuffer> }
  /** period: no two days, or the second before the first; too_many: more than `mostArticles`; empty: no article. The others as in Printed. */
  | { ok: false; reason: "period" | "too_many" | "empty" | "cancelled" | "busy" | "too_slow" | "too_heavy" };

/** Loading the reports is so much of the work, as far as anybody waiting can tell. */
const shareOfLoading = 0.7;

/** Makes the file and writes down that it was made, in that order. What the actor may not read is not in it, and not counted. */
export async function exportPeriod(context: Context, asked: PeriodAsked & PeriodOptions & { form: ReportForm }, options: ExportOptions = {}): Promise<ExportPeriodResult> {
  const { desk, actor } = context;
  const { from, to, section, form, language, timeZone, withArticles } = asked;
  if (!day.safeParse(from).success || !day.safeParse(to).success || from > to) return { ok: false, reason: "period" };
  const { signal, onProgress } = options;
  const period = await loadPeriod(context, { from, to, section }, timeZone, { ...(signal && { signal }), onProgress: (share) => onProgress?.(share * shareOfLoading) });
  if (typeof period === "string") return { ok: false, reason: period };
  if (period.articles.length === 0) return { ok: false, reason: "empty" };
  const drawn = { language, timeZone, withArticles };
  let file: string | Uint8Array<ArrayBuffer>;
  if (isTextForm(form)) file = periodText(period, drawn, form);
  else {
    if (!desk.print) throw new Error("This process makes no files: its desk has no print.");
    const printed = await desk.print({ kind: "period", period, options: drawn, form }, { ...(signal && { signal }), onProgress: (share) => onProgress?.(shareOfLoading + share * (1 - shareOfLoading)) });
    if (!printed.ok) return printed;
    file = printed.file;
  }
  const digest = createHash("sha256").update(file).digest("hex");
  await inTransaction(desk.db, (tx) => appendAudit(tx, { at: context.now(), actorId: actor.id, event: { type: "report.period-exported", from, to, format: form, count: period.articles.length, digest } }));
  return { ok: true, title: paperTitle(period, drawn), articles: period.articles.length, file };
}
