// An article comes in as one form: what the person chose, and the file or the pasted HTML.
import { limits } from "#lib/article/article.ts";
import type { DraftInput } from "#lib/formats/draft/draft.ts";
import { loadForm, type LoadForm, type LoadRefusal } from "#lib/formats/draft/load-form.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { loadArticle } from "#server/services/load-article.ts";

const statuses: Record<LoadRefusal, number> = {
  signed_out: 401, forbidden: 403, changed: 409, too_big: 413, invalid: 400,
  empty: 422, binary: 422, encoding: 422, too_long: 422,
};

const refused = (reason: LoadRefusal) => Response.json({ ok: false, reason }, { status: statuses[reason] });

/** Loads an article: 201 with its id, or a status and a reason. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused("signed_out");
  const form = await readForm(request);
  if ("reason" in form) return refused(form.reason);
  const outcome = await loadArticle(contextOf(actor), form);
  return outcome.ok ? Response.json({ ok: true, articleId: outcome.articleId }, { status: 201 }) : refused(outcome.reason);
}

async function readForm(request: Request): Promise<(LoadForm & { source: DraftInput }) | { reason: LoadRefusal }> {
  const form = await request.formData().catch(() => null);
  const file = form?.get("source");
  const command = form?.get("command");
  if (!(file instanceof File) || typeof command !== "string") return { reason: "invalid" };
  if (file.size > limits.bytes) return { reason: "too_big" };
  const fields = loadForm.safeParse(parseJson(command));
  if (!fields.success) return { reason: "invalid" };
  const source: DraftInput = file.type.startsWith("text/html")
    ? { kind: "html", html: await file.text() }
    : { kind: "text", bytes: new Uint8Array(await file.arrayBuffer()) };
  return { ...fields.data, source };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
