// The report as the file that is sent: shown in the page's frame, or handed over with ?download=1; Markdown and JSON
// (?form=md, ?form=json) are always handed over.
import { language } from "#lib/article/article.ts";
import { idOf, type ArticleId } from "#lib/id.ts";
import { mediaTypes, reportForm } from "#lib/report/forms.ts";
import { attachment, reportFileName } from "#lib/report/file-name.ts";
import { reportPolicy } from "#lib/report/style.ts";
import { contextOf, currentActor, currentLocale } from "#server/auth/session.ts";
import { reportFile } from "#server/formats/report-file.ts";
import { tell } from "#server/http/tell.ts";
import { translator } from "#server/i18n.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { loadReport } from "#server/queries/load-report.ts";
import { exportReport } from "#server/services/export-report.ts";

const articleIdOf = idOf<ArticleId>();

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": `${reportPolicy}; frame-ancestors 'self'`,
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
};

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const asked = language.safeParse(query.get("lang"));
  const inLanguage = asked.success ? asked.data : await currentLocale();
  const t = translator(inLanguage, "report");
  const form = reportForm.catch("html").parse(query.get("form"));
  const refuse = (status: number, sentence: string) =>
    new Response(sentence, { status, headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" } });

  const actor = await currentActor();
  if (!actor) return refuse(401, t("page.signedOut"));
  const articleId = articleIdOf.safeParse((await params).id);
  if (!articleId.success) return refuse(404, t("page.missing"));
  try {
    const context = contextOf(actor);
    const { timeZone } = await loadNewsroom(context.desk.db);
    // Only the page shows in a frame; the other forms are files.
    if (query.get("download") === "1" || form !== "html") {
      const exported = await exportReport(context, { articleId: articleId.data, language: inLanguage, timeZone, form });
      if (!exported.ok) return refuse(404, t("page.missing"));
      const name = reportFileName(t("page.frame"), exported.title, form);
      return new Response(exported.file, {
        headers: { ...headers, "Content-Type": `${mediaTypes[form]}; charset=utf-8`, "Content-Disposition": attachment(name) },
      });
    }
    const report = await loadReport(context, articleId.data);
    return report ? new Response(reportFile(report, inLanguage, timeZone), { headers }) : refuse(404, t("page.missing"));
  } catch (error) {
    // A frame shows nothing of its own when it fails: say it in words, with the id the console has.
    return refuse(503, t("page.unavailable", { id: tell("a report was not made", error) }));
  }
}
