// The report as the file that is sent: shown in the page's frame, or handed over with ?download=1. Forms that are no page
// (?form=pdf …) are always handed over; ?audience= and ?sections= say for whom and what. Whoever asks with ?job=ID may
// ask again with &ask=progress how far it is.
import { language } from "#lib/article/article-schema.ts";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { audience, reportSection, type Audience, type ReportSection } from "#lib/report/audiences.ts";
import { formsOf, isTextForm, mediaTypes, reportForm, type ReportForm } from "#lib/report/forms.ts";
import { attachment, reportFileName } from "#lib/report/file-name.ts";
import { reportPolicy } from "#lib/report/style.ts";
import { contextOf, currentActor, currentLocale } from "#server/auth/session.ts";
import { reportFile } from "#server/formats/report-file.ts";
import { tell } from "#server/http/tell.ts";
import { translator } from "#server/i18n.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { loadReport } from "#server/queries/load-report.ts";
import { exportReport, type ExportReportResult } from "#server/services/export-report.ts";

const articleIdOf = idOf<ArticleId>();

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": `${reportPolicy}; frame-ancestors 'self'`,
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
};

/** How far the files being made are, by person and the name their page gave the work. */
const shares = new Map<string, number>();

const statusOf: Record<Exclude<ExportReportResult, { ok: true }>["reason"], number> = { missing: 404, form: 400, cancelled: 499, busy: 503, too_slow: 503, too_heavy: 503 };

interface Asked {
  form: ReportForm;
  audience: Audience;
  sections: ReadonlySet<ReportSection> | null;
}

function askedOf(query: URLSearchParams): Asked {
  const sections = query.get("sections")?.split(",").flatMap((name) => reportSection.safeParse(name).data ?? []);
  return { form: reportForm.catch("html").parse(query.get("form")), audience: audience.catch("editor").parse(query.get("audience")), sections: sections && sections.length > 0 ? new Set(sections) : null };
}

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const requested = language.safeParse(query.get("lang"));
  const inLanguage = requested.success ? requested.data : await currentLocale();
  const t = translator(inLanguage, "report");
  const asked = askedOf(query);
  const refuse = (status: number, sentence: string) =>
    new Response(sentence, { status, headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" } });

  const actor = await currentActor();
  if (!actor) return refuse(401, t("page.signedOut"));
  const articleId = articleIdOf.safeParse((await params).id);
  if (!articleId.success) return refuse(404, t("page.missing"));
  const job = query.get("job")?.slice(0, 64);
  const work = job && `${actor.id} ${job}`;
  if (work && query.get("ask") === "progress") return Response.json({ share: shares.get(work) ?? null }, { headers: { "Cache-Control": "no-store" } });
  try {
    const context = contextOf(actor);
    const { timeZone } = await loadNewsroom(context.desk.db);
    const { form } = asked;
    // Only the page shows in a frame; the other forms are files.
    if (query.get("download") === "1" || form !== "html") {
      const exported = await exportReport(context, { ...asked, articleId: articleId.data, language: inLanguage, timeZone }, { signal: request.signal, ...(work && { onProgress: (share: number) => shares.set(work, share) }) });
      if (!exported.ok) return refuse(statusOf[exported.reason], t(exported.reason === "missing" ? "page.missing" : `page.refused.${exported.reason}`));
      const label = asked.audience === "editor" ? t("page.frame") : t(`audiences.${asked.audience}`);
      return new Response(exported.file, {
        headers: {
          ...headers, "Content-Type": `${mediaTypes[form]}${isTextForm(form) ? "; charset=utf-8" : ""}`, "Content-Disposition": attachment(reportFileName(label, exported.title, form)),
          "Soat-Not-Carried": new URLSearchParams(Object.entries(exported.notCarried).map(([what, many]) => [what, String(many)])).toString(),
        },
      });
    }
    if (!formsOf[asked.audience].includes("html")) return refuse(400, t("page.refused.form"));
    const report = await loadReport(context, articleId.data);
    return report ? new Response(reportFile(report, { ...asked, language: inLanguage, timeZone }), { headers }) : refuse(404, t("page.missing"));
  } catch (error) {
    // A frame shows nothing of its own when it fails: say it in words, with the id the console has.
    return refuse(503, t("page.unavailable", { id: tell("a report was not made", error) }));
  } finally {
    if (work) shares.delete(work);
  }
}
