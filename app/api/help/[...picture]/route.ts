// A picture of the guide.
import { currentActor } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { loadGuidePicture } from "#server/queries/load-guide.ts";

export async function GET(_request: Request, { params }: { params: Promise<{ picture: string[] }> }): Promise<Response> {
  const actor = await currentActor();
  const picture = actor && await loadGuidePicture(desk(), (await params).picture);
  if (!picture) return new Response(null, { status: actor ? 404 : 401 });
  return new Response(picture, { headers: { "Content-Type": "image/webp", "X-Content-Type-Options": "nosniff", "Cache-Control": "private, max-age=3600" } });
}
