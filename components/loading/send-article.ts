// Sends what is to be read, and what is to be loaded. Whatever goes wrong comes back as a reason
// with a sentence of its own.
import { type Preview, shownHeadline } from "#components/loading/preview-state.ts";
import { sendForm, type Sending } from "#components/loading/send-form.ts";
import { setSource } from "#components/loading/source.ts";
import type { Conversion, Draft } from "#lib/formats/draft/draft.ts";
import { draftAnswer } from "#lib/formats/draft/draft-answer.ts";
import { loadAnswer, type LoadForm, type LoadRefusal } from "#lib/formats/draft/load-form.ts";
import { typedDate } from "#lib/formats/draft/typed-date.ts";

export type SendRefusal = LoadRefusal | "unreachable" | "failed";

type Refused = { ok: false; reason: SendRefusal };

/** Has a file read by the server; nothing is stored. */
export async function readFile(file: File, { convertFrom, ...sending }: Sending & Conversion = {}): Promise<{ ok: true; draft: Draft } | Refused> {
  const form = new FormData();
  if (!setSource(form, { kind: "file", file, convertFrom: convertFrom ?? null })) return { ok: false, reason: "too_big" };
  const sent = await send("/api/drafts", form, sending);
  if ("reason" in sent) return sent;
  const answer = draftAnswer.safeParse(sent.body);
  return answer.success ? answer.data : unexpected(sent.status);
}

/** Loads the article of a preview. */
export async function sendArticle(preview: Preview, sending: Sending = {}): Promise<{ ok: true; articleId: string } | Refused> {
  const { source } = preview;
  const fields: LoadForm = {
    commandId: preview.commandId, kinds: [...preview.kinds], title: shownHeadline(preview).slice(0, 500),
    language: preview.language, eventDate: typedDate(preview.eventDate),
    fileName: source.kind === "file" ? source.file.name.slice(-255) : null,
  };
  const form = new FormData();
  form.set("command", JSON.stringify(fields));
  if (!setSource(form, source)) return { ok: false, reason: "too_big" };
  const sent = await send("/api/articles", form, sending);
  if ("reason" in sent) return sent;
  const answer = loadAnswer.safeParse(sent.body);
  return answer.success ? answer.data : unexpected(sent.status);
}

async function send(address: string, form: FormData, sending: Sending): Promise<{ status: number; body: unknown } | Refused> {
  try {
    return (await sendForm(address, form, sending)) ?? { ok: false, reason: "unreachable" };
  } catch {
    return { ok: false, reason: "cancelled" };
  }
}

function unexpected(status: number): Refused {
  return { ok: false, reason: status === 413 ? "too_big" : "failed" };
}
