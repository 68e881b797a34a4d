// An article comes in as one form: what the person chose, and the file or the pasted HTML.
import type { DraftSource } from "#lib/formats/draft/draft.ts";
import { loadForm, type LoadForm, type LoadRefusal } from "#lib/formats/draft/load-form.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { loadRefused, sourceOf } from "#server/http/load-answer.ts";
import { loadArticle } from "#server/services/load-article.ts";

/** Loads an article: 201 with its id, or a status and a reason. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return loadRefused("signed_out");
  const form = await readForm(request);
  if ("reason" in form) return loadRefused(form.reason);
  const outcome = await loadArticle(contextOf(actor), form, request.signal);
  return outcome.ok ? Response.json({ ok: true, articleId: outcome.articleId }, { status: 201 }) : loadRefused(outcome.reason);
}

async function readForm(request: Request): Promise<(LoadForm & { source: DraftSource }) | { reason: LoadRefusal }> {
  const form = await request.formData().catch(() => null);
  const command = form?.get("command");
  const fields = loadForm.safeParse(typeof command === "string" ? parseJson(command) : null);
  if (!fields.success) return { reason: "invalid" };
  const source = await sourceOf(form, fields.data.fileName ?? null);
  return "reason" in source ? source : { ...fields.data, source };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
