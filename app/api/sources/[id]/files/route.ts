// A file comes in as evidence of a source.
import { idOf, type SourceId } from "#lib/id.ts";
import { attachForm, statusOf, type SnapshotRefusal } from "#lib/source/snapshot.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { attachFile } from "#server/services/keep-snapshot.ts";

const refused = (reason: SnapshotRefusal) => Response.json({ ok: false, reason }, { status: statusOf(reason) });

/** 201 with what was kept, or a status and a reason. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused("signed_out");
  const sourceId = idOf<SourceId>().safeParse((await params).id);
  if (!sourceId.success) return refused("missing");
  const form = await request.formData().catch(() => null);
  const file = form?.get("file");
  const fields = attachForm.safeParse({ commandId: form?.get("commandId") });
  if (!fields.success || !(file instanceof File)) return refused("invalid");
  const done = await attachFile(contextOf(actor), { id: fields.data.commandId, sourceId: sourceId.data, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return done.ok ? Response.json(done, { status: 201 }) : refused(done.reason);
}
