// Between an instant and what the clock on the newsroom's wall shows, for fields in which a time is typed.

const parts = (at: Date, timeZone: string) => new Map(
  new Intl.DateTimeFormat("en", { timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" })
    .formatToParts(at).map(({ type, value }) => [type, value] as const),
);

/** An instant as `2026-01-31T17:05`, to the minute. */
export function wallTimeOf(at: Date, timeZone: string): string {
  const part = parts(at, timeZone);
  const get = (name: Intl.DateTimeFormatPartTypes) => part.get(name) ?? "";
  return `${get("year").padStart(4, "0")}-${get("month")}-${get("day")}T${get("hour")}:${get("minute")}`;
}

/**
 * The instant at which the wall shows `2026-01-31T17:05`. Null: no such time is written so. Of an hour that the clock shows twice,
 * one of the two; of an hour that it leaps over, one beside it.
 */
export function instantOf(wall: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall)) return null;
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (at: number) => Date.parse(`${wallTimeOf(new Date(at), timeZone)}Z`) - at;
  // The offset of the guess may be that of the other side of a change of clocks: look again from there.
  const guess = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(guess));
}
