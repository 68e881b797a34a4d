// Reads a file into a draft for a person to look over; nothing of it is stored.
import { canLoadArticle } from "#lib/permission/can.ts";
import { withRemarks } from "#server/services/load-article.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { loadRefused, sourceOf } from "#server/http/load-answer.ts";

/** Reads the form's file "source": 200 with the draft or why there is none; a status and a reason when it was not read. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return loadRefused("signed_out");
  if (!canLoadArticle(actor)) return loadRefused("forbidden");
  const form = await request.formData().catch(() => null);
  const file = form?.get("source");
  const source = await sourceOf(form, file instanceof File ? file.name.slice(-255) : null);
  if ("reason" in source) return loadRefused(source.reason);
  const read = await contextOf(actor).desk.parse.draft(withRemarks(source), request.signal);
  if (read.ok) return Response.json({ ok: true, draft: read.draft });
  // That a file cannot be loaded is what was asked for, not a fault of the asking.
  return read.reason === "busy" ? loadRefused(read.reason) : Response.json(read);
}
