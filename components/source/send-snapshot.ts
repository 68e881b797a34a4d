// Sends a file, or the wish for a page, to the server and answers what came of it.
import { sendForm, type Sending } from "#components/loading/send-form.ts";
import { evidenceType, headLength, isSound } from "#lib/formats/evidence-file.ts";
import { newId, type CommandId, type SnapshotId, type SourceId } from "#lib/id.ts";
import { attachHeaders, snapshotAnswer, type LookOutcome, type SnapshotRefusal } from "#lib/source/snapshot.ts";

export type Sent = { ok: true; outcome: LookOutcome | null } | { ok: false; reason: SnapshotRefusal };

export interface FileLimits {
  /** Megabytes. */
  largestFile: number;
  largestSound: number;
}

/** What the server would refuse anyway is refused before it is sent. Rejects as aborted when the signal is. */
export async function sendEvidenceFile(sourceId: SourceId, file: File, limits: FileLimits, sending: Pick<Sending, "signal" | "onProgress">): Promise<Sent> {
  if (file.size === 0) return { ok: false, reason: "empty" };
  const head = await file.slice(0, headLength).arrayBuffer().catch(() => null);
  const type = head && evidenceType(new Uint8Array(head));
  if (!type) return { ok: false, reason: head ? "wrong_type" : "failed" };
  if (file.size > (isSound(type) ? limits.largestSound : limits.largestFile) * 1024 * 1024) return { ok: false, reason: "too_big" };
  const headers = { "content-type": "application/octet-stream", [attachHeaders.commandId]: newId<CommandId>(), [attachHeaders.name]: encodeURIComponent(file.name.slice(0, 200).toWellFormed()) };
  const sent = await sendForm(`/api/sources/${sourceId}/files`, file, { ...sending, headers });
  return sent ? answerOf(sent) : { ok: false, reason: "failed" };
}

export function askToKeep(sourceId: SourceId, address: string): Promise<Sent> {
  return send(`/api/sources/${sourceId}/pages`, { body: JSON.stringify({ commandId: newId<CommandId>(), address }), headers: { "content-type": "application/json" } });
}

export function askToLook(snapshotId: SnapshotId): Promise<Sent> {
  return send(`/api/snapshots/${snapshotId}/look`, { body: JSON.stringify({ commandId: newId<CommandId>() }), headers: { "content-type": "application/json" } });
}

async function send(address: string, init: RequestInit): Promise<Sent> {
  try {
    const response = await fetch(address, { method: "POST", ...init });
    return answerOf({ status: response.status, body: await response.json().catch(() => null) });
  } catch {
    return { ok: false, reason: "failed" };
  }
}

function answerOf({ status, body }: { status: number; body: unknown }): Sent {
  const answer = snapshotAnswer.safeParse(body);
  if (!answer.success) return { ok: false, reason: status === 413 ? "too_big" : "failed" };
  return answer.data.ok ? { ok: true, outcome: answer.data.outcome ?? null } : answer.data;
}
