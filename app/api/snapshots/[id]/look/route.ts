// A kept page is asked for again.
import type { SnapshotId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { lookForm, statusOf, type SnapshotRefusal } from "#lib/source/snapshot.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { lookAgain } from "#server/services/keep-snapshot.ts";

const refused = (reason: SnapshotRefusal) => Response.json({ ok: false, reason }, { status: statusOf(reason) });

/** What became of it, or a status and a reason. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused("signed_out");
  const snapshotId = idOf<SnapshotId>().safeParse((await params).id);
  const asked = lookForm.safeParse(await request.json().catch(() => null));
  if (!snapshotId.success || !asked.success) return refused("missing");
  const done = await lookAgain(contextOf(actor), { id: asked.data.commandId, snapshotId: snapshotId.data });
  return done.ok ? Response.json(done) : refused(done.reason);
}
