// Sends files of annotations: to be looked at, then to be brought in.
import { sendForm } from "#components/loading/send-form.ts";
import { importAnswer, mostFiles, type ImportRefusal, type ImportReport } from "#lib/formats/annotations/exchange-form.ts";
import { importLimits } from "#lib/formats/annotations/incoming.ts";
import type { ArticleId } from "#lib/id.ts";

export type SendRefusal = ImportRefusal | "unreachable" | "failed_import" | "too_many_files";

export async function sendImport(articleId: ArticleId, files: readonly File[], step: "look" | "do"): Promise<ImportReport | { ok: false; reason: SendRefusal }> {
  if (files.length > mostFiles) return { ok: false, reason: "too_many_files" };
  if (files.reduce((sum, file) => sum + file.size, 0) > importLimits.bytes) return { ok: false, reason: "too_big" };
  const form = new FormData();
  for (const file of files) form.append("file", file, file.name);
  const sent = await sendForm(`/api/articles/${articleId}/annotations${step === "look" ? "?step=look" : ""}`, form);
  if (!sent) return { ok: false, reason: "unreachable" };
  const answer = importAnswer.safeParse(sent.body);
  return answer.success ? answer.data : { ok: false, reason: sent.status === 413 ? "too_big" : "failed_import" };
}
