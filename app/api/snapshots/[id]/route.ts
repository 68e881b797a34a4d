// What was kept of a source: a file, or the copy of a page (with ?part=text its words, with ?save to be saved).
import type { SnapshotId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { sealedHeaders, sendFile } from "#server/http/send-file.ts";
import { loadSnapshot } from "#server/queries/load-snapshot.ts";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  const id = idOf<SnapshotId>().safeParse((await params).id);
  const asked = new URL(request.url).searchParams;
  const file = actor && id.success ? await loadSnapshot(contextOf(actor), id.data, asked.get("part") === "text" ? "text" : "file") : null;
  if (!file) return new Response(null, { status: actor ? 404 : 401, headers: sealedHeaders });
  return sendFile(request, file, asked.has("save"));
}
