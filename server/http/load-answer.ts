// How refusals to load are said in HTTP, and how what is loaded comes in: for the preview and
// for the loading itself alike.
import { limits } from "#lib/article/article.ts";
import type { DraftSource } from "#lib/formats/draft/draft.ts";
import type { LoadRefusal } from "#lib/formats/draft/load-form.ts";
import { legacyEncodings } from "#lib/text/legacy.ts";

const statuses: Record<LoadRefusal, number> = {
  signed_out: 401, forbidden: 403, changed: 409, too_big: 413, invalid: 400, unsupported: 415, wrong_type: 415,
  empty: 422, binary: 422, encoding: 422, too_long: 422, encrypted: 422, damaged: 422, archive: 422, doctype: 422, too_slow: 422, too_heavy: 422,
  // The other side is gone when it is said: any number would do.
  busy: 503, cancelled: 409,
};

/** A refusal as an answer: a status and its reason. */
export function loadRefused(reason: LoadRefusal): Response {
  return Response.json({ ok: false, reason }, { status: statuses[reason] });
}

/** The source in a form's field "source": a file under its name, or, without one, what was pasted; "convertFrom" is the old encoding it is in. */
export async function sourceOf(form: FormData | null, fileName: string | null): Promise<DraftSource | { reason: LoadRefusal }> {
  const file = form?.get("source");
  if (!(file instanceof File)) return { reason: "invalid" };
  if (file.size > limits.bytes) return { reason: "too_big" };
  const convertFrom = legacyEncodings.find((one) => one === form?.get("convertFrom")) ?? null;
  if (fileName !== null) return { kind: "file", name: fileName, bytes: new Uint8Array(await file.arrayBuffer()), convertFrom };
  return file.type.startsWith("text/html") ? { kind: "html", html: await file.text(), convertFrom } : { kind: "text", bytes: new Uint8Array(await file.arrayBuffer()), convertFrom };
}
