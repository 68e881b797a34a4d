// A period's report as a file: ?from=&to= days, ?section=, ?form=, ?whole=1 with each article's own report. Whoever asks
// with ?job=ID may ask again with &ask=progress how far it is.
import { language } from "#lib/article/article-schema.ts";
import { attachment, reportFileName } from "#lib/report/file-name.ts";
import { isTextForm, mediaTypes, reportForm } from "#lib/report/forms.ts";
import { contextOf, currentActor, currentLocale } from "#server/auth/session.ts";
import { tell } from "#server/http/tell.ts";
import { translator } from "#server/i18n.ts";
import { loadTimeZone } from "#server/queries/load-time-zone.ts";
import { exportPeriod, type ExportPeriodResult } from "#server/services/export-period.ts";

const headers = { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff" };

/** How far the files being made are, by person and the name their page gave the work. */
const shares = new Map<string, number>();

const statusOf: Record<Extract<ExportPeriodResult, { ok: false }>["reason"], number> = { period: 400, too_many: 400, empty: 404, cancelled: 499, busy: 503, too_slow: 503, too_heavy: 503 };

export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const requested = language.safeParse(query.get("lang"));
  const inLanguage = requested.success ? requested.data : await currentLocale();
  const t = translator(inLanguage, "report");
  const refuse = (status: number, sentence: string) => new Response(sentence, { status, headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" } });
  const actor = await currentActor();
  if (!actor) return refuse(401, t("page.signedOut"));
  const job = query.get("job")?.slice(0, 64);
  const work = job && `${actor.id} ${job}`;
  if (work && query.get("ask") === "progress") return Response.json({ share: shares.get(work) ?? null }, { headers });
  try {
    const context = contextOf(actor);
    const form = reportForm.catch("pdf").parse(query.get("form"));
    const timeZone = await loadTimeZone(context.desk);
    const made = await exportPeriod(
      context, { from: query.get("from") ?? "", to: query.get("to") ?? "", section: query.get("section") || null, form, language: inLanguage, timeZone, withArticles: query.get("whole") === "1" },
      { signal: request.signal, ...(work && { onProgress: (share: number) => shares.set(work, share) }) },
    );
    if (!made.ok) return refuse(statusOf[made.reason], made.reason === "period" || made.reason === "too_many" || made.reason === "empty" ? t(`period.refused.${made.reason}`) : t(`page.refused.${made.reason}`));
    return new Response(made.file, { headers: { ...headers, "Content-Type": `${mediaTypes[form]}${isTextForm(form) ? "; charset=utf-8" : ""}`, "Content-Disposition": attachment(reportFileName(t("period.name"), made.title, form)) } });
  } catch (error) {
    return refuse(503, t("page.unavailable", { id: tell("a period's report was not made", error) }));
  } finally {
    if (work) shares.delete(work);
  }
}
