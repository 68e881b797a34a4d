// POST what is to stand in the place of an article's text, as one form: to be looked at, or to be done.
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { replaceForm, type ReplaceForm } from "#lib/revision/form.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { sourceOf } from "#server/http/load-answer.ts";
import { lookAtReplacement, replaceText, type Replacement } from "#server/services/replace-text.ts";

const articleIdOf = idOf<ArticleId>();

/** 200 with the answer, refusals too; 401 and 400 for what is no request of ours. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ ok: false, reason: "signed_out" }, { status: 401 });
  const articleId = articleIdOf.safeParse((await params).id);
  const form = await request.formData().catch(() => null);
  const fields = readFields(form?.get("command"));
  if (!articleId.success || !form || !fields) return Response.json({ ok: false, reason: "invalid" }, { status: 400 });
  const replacement = await replacementOf(form, fields);
  if ("reason" in replacement) return Response.json({ ok: false, reason: replacement.reason });
  const context = contextOf(actor);
  return Response.json(fields.step === "look"
    ? await lookAtReplacement(context, articleId.data, replacement, request.signal)
    : await replaceText(context, articleId.data, { commandId: fields.commandId, replacement, seen: fields.seen }, request.signal));
}

async function replacementOf(form: FormData, { from }: ReplaceForm): Promise<Replacement | { reason: string }> {
  if (from.kind === "version") return from;
  const source = await sourceOf(form, from.fileName);
  return "reason" in source ? source : { kind: "copy", source };
}

function readFields(sent: FormDataEntryValue | null | undefined): ReplaceForm | null {
  try {
    const parsed = replaceForm.safeParse(typeof sent === "string" ? JSON.parse(sent) : null);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
