// A file comes in as evidence of a source: its bytes are the body and go to disk as they come, so that an hour's recording costs no memory.
import type { SourceId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { attachHead, attachHeaders, statusOf, type SnapshotRefusal } from "#lib/source/snapshot.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { attachFile } from "#server/services/keep-snapshot.ts";

const refused = (reason: SnapshotRefusal) => Response.json({ ok: false, reason }, { status: statusOf(reason) });

/** 201 with what was kept, or a status and a reason. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused("signed_out");
  const sourceId = idOf<SourceId>().safeParse((await params).id);
  if (!sourceId.success) return refused("missing");
  const head = attachHead.safeParse({ commandId: request.headers.get(attachHeaders.commandId), name: request.headers.get(attachHeaders.name) });
  if (!head.success) return refused("invalid");
  if (!request.body) return refused("empty");
  const done = await attachFile(contextOf(actor), { id: head.data.commandId, sourceId: sourceId.data, name: head.data.name, chunks: request.body });
  return done.ok ? Response.json(done, { status: 201 }) : refused(done.reason);
}
