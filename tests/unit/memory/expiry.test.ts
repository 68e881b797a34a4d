import { describe, expect, test } from "vitest";
import { expiryOf } from "#lib/memory/expiry.ts";
import { asOfDate } from "#lib/memory/expiry-schema.ts";

const at = "2026-01-02T03:04:05.000Z";

describe("from when on a check is looked at again", () => {
  test.each([
    ["person", null, 180, "2026-07-01T03:04:05.000Z"],
    ["person", "2025-12-27", 180, "2026-06-26T00:00:00.000Z"],
    ["number", "2025-12", 30, "2026-01-31T00:00:00.000Z"],
    ["number", "2025", 30, "2026-01-31T00:00:00.000Z"],
  ] as const)("%s as of %s, for %i days: %s", (kind, asOf, days, expected) => {
    expect(expiryOf({ at, asOf, finding: "confirmed" }, kind, { [kind]: days })?.toISOString()).toBe(expected);
  });

  test("never, where the newsroom gave the kind no time", () => expect(expiryOf({ at, finding: "confirmed" }, "claim", { person: 180 })).toBeNull());

  test.each(["unsupported", "on_author", "not_a_fact", "cut"] as const)("never, where what was found is %s", (finding) => expect(expiryOf({ at, finding }, "person", { person: 180 })).toBeNull());
});

test.each([["2025", true], ["2025-12", true], ["2025-02-28", true], ["2025-02-29", false], ["2024-02-29", true], ["2025-13", false], ["25", false], ["2025-1-2", false], ["", false]])("%s is a partial date: %s", (text, is) => {
  expect(asOfDate.safeParse(text).success).toBe(is);
});
