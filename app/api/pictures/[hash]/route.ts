// A picture of a text. Its type was read from its bytes when it was stored; nothing in it can run.
import { contextOf, currentActor } from "#server/auth/session.ts";
import { loadPicture } from "#server/queries/load-picture.ts";

const headers = {
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
  // Named by its content it never changes, but whether it may be seen does.
  "Cache-Control": "private, max-age=300",
};

export async function GET(_request: Request, { params }: { params: Promise<{ hash: string }> }): Promise<Response> {
  const actor = await currentActor();
  const picture = actor && await loadPicture(contextOf(actor), (await params).hash);
  if (!picture) return new Response(null, { status: actor ? 404 : 401, headers });
  return new Response(new Uint8Array(picture.bytes), { headers: { ...headers, "Content-Type": picture.type, "Content-Disposition": "inline" } });
}
