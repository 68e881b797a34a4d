// A web page is to be kept as it is now.
import type { SourceId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { keepForm, statusOf, type SnapshotRefusal } from "#lib/source/snapshot.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { keepPage } from "#server/services/keep-snapshot.ts";

const refused = (reason: SnapshotRefusal) => Response.json({ ok: false, reason }, { status: statusOf(reason) });

/** 201 with what was kept, or a status and a reason. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused("signed_out");
  const sourceId = idOf<SourceId>().safeParse((await params).id);
  if (!sourceId.success) return refused("missing");
  const asked = keepForm.safeParse(await request.json().catch(() => null));
  if (!asked.success) return refused("address");
  const done = await keepPage(contextOf(actor), { id: asked.data.commandId, sourceId: sourceId.data, address: asked.data.address });
  return done.ok ? Response.json(done, { status: 201 }) : refused(done.reason);
}
