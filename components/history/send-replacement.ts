// Sends what is to stand in the text's place: to be looked at, then to be done.
import { sendForm } from "#components/loading/send-form.ts";
import { setSource, type Source } from "#components/loading/source.ts";
import type { ArticleId, CommandId } from "#lib/id.ts";
import { doAnswer, lookAnswer, type Done, type Look, type ReplaceForm, type ReplaceRefusal } from "#lib/revision/form.ts";

export type Replacement = { kind: "copy"; source: Source } | { kind: "version"; versionId: string };
export type SendRefusal = ReplaceRefusal | "unreachable" | "failed";
type Refused = { ok: false; reason: SendRefusal };

export async function sendLook(articleId: ArticleId, replacement: Replacement): Promise<Look | Refused> {
  const sent = await send(articleId, replacement, { step: "look", from: fromOf(replacement) });
  if ("reason" in sent) return sent;
  const answer = lookAnswer.safeParse(sent.body);
  return answer.success ? answer.data : unexpected(sent.status);
}

/** `commandId` is made once a look: sending again after a lost answer replaces nothing twice. */
export async function sendReplacement(articleId: ArticleId, replacement: Replacement, { commandId, seen }: { commandId: CommandId; seen: Look["seen"] }): Promise<Done | Refused> {
  const sent = await send(articleId, replacement, { step: "do", from: fromOf(replacement), commandId, seen });
  if ("reason" in sent) return sent;
  const answer = doAnswer.safeParse(sent.body);
  return answer.success ? answer.data : unexpected(sent.status);
}

function fromOf(replacement: Replacement): ReplaceForm["from"] {
  if (replacement.kind === "version") return replacement;
  return { kind: "copy", fileName: replacement.source.kind === "file" ? replacement.source.file.name.slice(-255) : null };
}

async function send(articleId: ArticleId, replacement: Replacement, fields: ReplaceForm): Promise<{ status: number; body: unknown } | Refused> {
  const form = new FormData();
  form.set("command", JSON.stringify(fields));
  if (replacement.kind === "copy" && !setSource(form, replacement.source)) return { ok: false, reason: "too_big" };
  return (await sendForm(`/api/articles/${articleId}/text`, form)) ?? { ok: false, reason: "unreachable" };
}

function unexpected(status: number): Refused {
  return { ok: false, reason: status === 413 ? "too_big" : "failed" };
}
