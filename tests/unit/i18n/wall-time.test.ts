import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, wallTimeOf } from "#lib/i18n/wall-time.ts";

test.each([
  ["2026-01-31T17:05", "Asia/Ho_Chi_Minh", "2026-01-31T10:05:00.000Z"],
  ["2026-01-01T00:00", "Asia/Ho_Chi_Minh", "2025-12-31T17:00:00.000Z"],
  ["2026-07-01T12:00", "Europe/Paris", "2026-07-01T10:00:00.000Z"],
  ["2026-03-29T03:30", "Europe/Paris", "2026-03-29T01:30:00.000Z"],
  ["2026-01-31T17:05", "Asia/Kathmandu", "2026-01-31T11:20:00.000Z"],
])("%s in %s is %s", (wall, zone, iso) => {
  expect(instantOf(wall, zone)?.toISOString()).toBe(iso);
  expect(wallTimeOf(new Date(iso), zone)).toBe(wall);
});

test.each(["", "2026-13-01T00:00", "2026-01-31", "tomorrow"])("%j is no time", (wall) => expect(instantOf(wall, "UTC")).toBeNull());

test("an instant comes back from the wall, but in the hour that is shown twice", () => {
  fc.assert(fc.property(fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }), (at) => {
    const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
    expect(instantOf(wallTimeOf(minute, "Asia/Ho_Chi_Minh"), "Asia/Ho_Chi_Minh")).toEqual(minute);
  }), { seed: 20260102 });
});
