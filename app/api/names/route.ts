// GET the names file as a file (?format=csv|json, and the filter of its page). POST a list of names as the request's
// body: to be looked at (?step=look), or to come in (?id=&seen=&leaveOut=).
import { namesFormats } from "#lib/entity/file-rows.ts";
import { importLimits } from "#lib/entity/import-limits.ts";
import { importAsk } from "#lib/entity/import-look.ts";
import { namesFilterOf } from "#lib/entity/names-filter.ts";
import { attachment } from "#lib/report/file-name.ts";
import { contextOf, currentActor, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { exportNames } from "#server/services/export-names.ts";
import { importNames, lookAtNames } from "#server/services/import-names.ts";

const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401, headers });
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const format = namesFormats.find((one) => one === params["format"]);
  if (!format) return new Response(null, { status: 400, headers });
  const done = await exportNames(contextOf(actor), namesFilterOf(params), format);
  if (!done) return new Response(null, { status: 403, headers });
  const name = `${translator(await currentLocale(), "names")("title")}.${format}`;
  return new Response(done.text, { headers: { ...headers, "Content-Type": format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8", "Content-Disposition": attachment(name) } });
}

/** 200 with the answer, refusals too; 401 and 400 for what is no request of ours. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ ok: false, reason: "signed_out" }, { status: 401 });
  const params = Object.fromEntries(new URL(request.url).searchParams);
  if (Number(request.headers.get("content-length") ?? 0) > importLimits.bytes) return Response.json({ ok: false, reason: "too_big" });
  const bytes = new Uint8Array(await request.arrayBuffer());
  const context = contextOf(actor);
  if (params["step"] === "look") return Response.json(await lookAtNames(context, bytes), { headers });
  const asked = importAsk.safeParse(params);
  if (!asked.success) return Response.json({ ok: false, reason: "invalid" }, { status: 400 });
  return Response.json(await importNames(context, asked.data, bytes), { headers });
}
