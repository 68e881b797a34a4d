// The newsroom's time zone alone: every page asks for it.
import type { Desk } from "#server/desk.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";

/** Vietnam's when none is set, or what is set is not a zone this runtime knows. */
export async function loadTimeZone(desk: Pick<Desk, "db">): Promise<string> {
  return (await loadNewsroom(desk.db)).timeZone;
}
