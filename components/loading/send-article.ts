// Sends a draft to be loaded. Whatever goes wrong comes back as a reason with a sentence of its own.
import { limits } from "#lib/article/article.ts";
import { type Preview, shownHeadline } from "#components/loading/preview-state.ts";
import { loadAnswer, type LoadForm, type LoadRefusal } from "#lib/formats/draft/load-form.ts";
import { typedDate } from "#lib/formats/draft/typed-date.ts";

export type SendRefusal = LoadRefusal | "unreachable" | "failed";

export async function sendArticle(preview: Preview): Promise<{ ok: true; articleId: string } | { ok: false; reason: SendRefusal }> {
  const { source } = preview;
  const fields: LoadForm = {
    commandId: preview.commandId, kinds: [...preview.kinds], title: shownHeadline(preview).slice(0, 500),
    language: preview.language, eventDate: typedDate(preview.eventDate),
    fileName: preview.fileName?.slice(0, 255) ?? null,
  };
  const file = source.kind === "text"
    ? new File([new Uint8Array(source.bytes)], "source.txt", { type: "text/plain" })
    : new File([source.html], "source.html", { type: "text/html" });
  if (file.size > limits.bytes) return { ok: false, reason: "too_big" };
  const form = new FormData();
  form.set("command", JSON.stringify(fields));
  form.set("source", file);
  let response: Response;
  try {
    response = await fetch("/api/articles", { method: "POST", body: form });
  } catch {
    return { ok: false, reason: "unreachable" };
  }
  const answer = loadAnswer.safeParse(await response.json().catch(() => null));
  if (answer.success) return answer.data;
  return { ok: false, reason: response.status === 413 ? "too_big" : "failed" };
}
