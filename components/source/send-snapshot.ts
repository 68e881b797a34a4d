// Sends a file, or the wish for a page, to the server and answers what came of it.
import { newId, type CommandId, type SnapshotId, type SourceId } from "#lib/id.ts";
import { snapshotAnswer, type LookOutcome, type SnapshotRefusal } from "#lib/source/snapshot.ts";

export type Sent = { ok: true; outcome: LookOutcome | null } | { ok: false; reason: SnapshotRefusal };

export function sendEvidenceFile(sourceId: SourceId, file: File): Promise<Sent> {
  const form = new FormData();
  form.set("commandId", newId<CommandId>());
  form.set("file", file);
  return send(`/api/sources/${sourceId}/files`, { body: form });
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
    const answer = snapshotAnswer.safeParse(await response.json().catch(() => null));
    if (!answer.success) return { ok: false, reason: response.status === 413 ? "too_big" : "failed" };
    return answer.data.ok ? { ok: true, outcome: answer.data.outcome ?? null } : answer.data;
  } catch {
    return { ok: false, reason: "failed" };
  }
}
