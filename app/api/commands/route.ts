// POST one command; the answer is an Outcome. Refusals a person can meet are 200 with a reason.
import { command } from "#lib/commands.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { runCommand } from "#server/services/run-command.ts";
import { readJson } from "#server/http/read-json.ts";

const maxBytes = 1_000_000;

export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ ok: false, reason: "signed_out" }, { status: 401 });
  const context = contextOf(actor);
  const parsed = command.safeParse(await readJson(request, maxBytes));
  if (!parsed.success) return Response.json({ ok: false, reason: "invalid" }, { status: 400 });
  return Response.json(await runCommand(context, parsed.data));
}
