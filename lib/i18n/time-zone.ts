// The newsroom has one time zone: what the clock on its wall shows. Instants are stored in UTC.

/** Where nobody has set one. */
export const defaultTimeZone = "Asia/Ho_Chi_Minh";

/** Whether this runtime knows the zone, so that no stored name can break every page. */
export function isTimeZone(name: unknown): name is string {
  if (typeof name !== "string" || name === "") return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
