// What the signed-in person is told: GET the list, with ?count only how many are unread; POST what was read.
import { contextOf, currentActor } from "#server/auth/session.ts";
import { readJson } from "#server/http/read-json.ts";
import { countUnread, loadNotifications } from "#server/queries/load-notifications.ts";
import { readInput, readNotifications } from "#server/services/read-notifications.ts";

const maxBytes = 10_000;

export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  // Asked by every open page now and then: one whose session has ended is no fault to be shown on its console.
  if (!actor) return new Response(null, { status: 204 });
  const context = contextOf(actor);
  const isCount = new URL(request.url).searchParams.has("count");
  return answer(isCount ? { unread: await countUnread(context) } : await loadNotifications(context));
}

export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ reason: "signed_out" }, { status: 401 });
  const context = contextOf(actor);
  const parsed = readInput.safeParse(await readJson(request, maxBytes));
  if (!parsed.success) return Response.json({ reason: "invalid" }, { status: 400 });
  await readNotifications(context, parsed.data);
  return answer({ unread: await countUnread(context) });
}

function answer(value: unknown): Response {
  return Response.json(value, { headers: { "cache-control": "no-store" } });
}
