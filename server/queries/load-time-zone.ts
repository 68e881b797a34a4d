// The newsroom's time zone, a setting of its own.
import { defaultTimeZone, isTimeZone } from "#lib/i18n/time-zone.ts";
import type { Desk } from "#server/desk.ts";

/** The zone of the setting "timeZone"; Vietnam's when it is not set or not a zone this runtime knows. */
export async function loadTimeZone(desk: Pick<Desk, "db">): Promise<string> {
  const setting = await desk.db.setting.findUnique({ where: { key: "timeZone" }, select: { value: true } });
  if (!setting) return defaultTimeZone;
  const name: unknown = JSON.parse(setting.value);
  return isTimeZone(name) ? name : defaultTimeZone;
}
