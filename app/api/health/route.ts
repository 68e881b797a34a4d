import { desk } from "#server/desk.ts";
import { loadTimeZone } from "#server/queries/load-time-zone.ts";

/** Whether the process answers and its database does. Says nothing else, for anybody may ask. */
export async function GET(): Promise<Response> {
  try {
    await loadTimeZone(desk());
    return Response.json({ ok: true }, { headers: { "cache-control": "no-store" } });
  } catch {
    return Response.json({ ok: false }, { status: 503, headers: { "cache-control": "no-store" } });
  }
}
