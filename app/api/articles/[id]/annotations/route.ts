// GET: an article's annotations as a file (?format=w3c …). POST: files of annotations as one form, to be looked at
// (?step=look) or to be brought in.
import { exportFormat } from "#lib/formats/annotations/formats.ts";
import { mostFiles } from "#lib/formats/annotations/exchange-form.ts";
import { importLimits } from "#lib/formats/annotations/incoming.ts";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { attachment } from "#lib/report/file-name.ts";
import { contextOf, currentActor, currentLocale } from "#server/auth/session.ts";
import { unpackFiles } from "#server/formats/annotation-file.ts";
import { tell } from "#server/http/tell.ts";
import { translator } from "#server/i18n.ts";
import { exportAnnotations } from "#server/services/export-annotations.ts";
import { importAnnotations, lookAtImport } from "#server/services/import-annotations.ts";

const articleIdOf = idOf<ArticleId>();

interface Params {
  params: Promise<{ id: string }>;
}

const headers = { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff" };

/** Always handed over, never shown. 404 where the article is none for this person, 409 where it may not leave in this format. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const t = translator(await currentLocale(), "exchange");
  const refuse = (status: number, sentence: string) => new Response(sentence, { status, headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" } });
  const actor = await currentActor();
  if (!actor) return refuse(401, t("refused.signed_out"));
  const articleId = articleIdOf.safeParse((await params).id);
  const format = exportFormat.safeParse(new URL(request.url).searchParams.get("format"));
  if (!articleId.success) return refuse(404, t("refused.missing"));
  if (!format.success) return refuse(400, t("refused.unknown_format"));
  try {
    const done = await exportAnnotations(contextOf(actor), { articleId: articleId.data, format: format.data, label: t("fileLabel") });
    if (!done.ok) return done.reason === "missing" ? refuse(404, t("refused.missing")) : refuse(409, t(`exportRefused.${done.reason}`));
    return new Response(done.bytes, { headers: { ...headers, "Content-Type": done.mediaType.startsWith("text/") ? `${done.mediaType}; charset=utf-8` : done.mediaType, "Content-Disposition": attachment(done.name) } });
  } catch (error) {
    return refuse(503, t("refused.failed", { id: tell("annotations were not exported", error) }));
  }
}

/** 200 with the answer, refusals too; 401 and 400 for what is no request of ours. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ ok: false, reason: "signed_out" }, { status: 401 });
  const articleId = articleIdOf.safeParse((await params).id);
  const sent = (await request.formData().catch(() => null))?.getAll("file").filter((one) => one instanceof File);
  if (!articleId.success || !sent || sent.length === 0 || sent.length > mostFiles) return Response.json({ ok: false, reason: "invalid" }, { status: 400 });
  if (sent.reduce((sum, file) => sum + file.size, 0) > importLimits.bytes) return Response.json({ ok: false, reason: "too_big" });
  const files = unpackFiles(await Promise.all(sent.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))));
  if ("reason" in files) return Response.json({ ok: false, reason: files.reason });
  const act = new URL(request.url).searchParams.get("step") === "look" ? lookAtImport : importAnnotations;
  return Response.json(await act(contextOf(actor), articleId.data, files));
}
