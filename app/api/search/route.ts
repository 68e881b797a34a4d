// The first few that are found of each sort, for whoever is still typing (?q=).
import { searchFilterOf } from "#lib/search/filter.ts";
import { suggestedKinds } from "#lib/search/kinds.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { suggest } from "#server/queries/search.ts";

/** Of each sort. */
const some = 5;

export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ reason: "signed_out" }, { status: 401 });
  const { words } = searchFilterOf({ q: new URL(request.url).searchParams.get("q") ?? "" });
  return Response.json({ hits: await suggest(contextOf(actor), words, suggestedKinds, some) }, { headers: { "cache-control": "no-store" } });
}
