// GET: an article's audit package, for who may read the audit log.
import { language } from "#lib/article/article-schema.ts";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { attachment, reportFileName } from "#lib/report/file-name.ts";
import { contextOf, currentActor, currentLocale } from "#server/auth/session.ts";
import { tell } from "#server/http/tell.ts";
import { translator } from "#server/i18n.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { exportAudit } from "#server/services/export-audit.ts";

const articleIdOf = idOf<ArticleId>();
const headers = { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff" };

/** Always handed over, never shown. 404 where the article is none for this person, 403 where the log is. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const query = new URL(request.url).searchParams;
  // It is made in one go: how far it is, nobody knows.
  if (query.get("ask") === "progress") return Response.json({ share: null }, { headers });
  const asked = language.safeParse(query.get("lang"));
  const inLanguage = asked.success ? asked.data : await currentLocale();
  const t = translator(inLanguage, "report");
  const refuse = (status: number, sentence: string) => new Response(sentence, { status, headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" } });
  const actor = await currentActor();
  if (!actor) return refuse(401, t("page.signedOut"));
  const articleId = articleIdOf.safeParse((await params).id);
  if (!articleId.success) return refuse(404, t("page.missing"));
  try {
    const context = contextOf(actor);
    const { timeZone } = await loadNewsroom(context.desk.db);
    const made = await exportAudit(context, { articleId: articleId.data, language: inLanguage, timeZone }, { signal: request.signal });
    if (!made.ok) return made.reason === "forbidden" ? refuse(403, t("page.refused.forbidden")) : made.reason === "missing" ? refuse(404, t("page.missing")) : refuse(499, t("page.refused.cancelled"));
    return new Response(made.file, { headers: { ...headers, "Content-Type": "application/zip", "Content-Disposition": attachment(reportFileName(t("files.audit"), made.title, "zip")) } });
  } catch (error) {
    return refuse(503, t("page.unavailable", { id: tell("an audit package was not made", error) }));
  }
}
