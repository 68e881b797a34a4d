// Items as "kind risk standing", with "*" for a second check that is owed and "!" for words that changed loudly.
import { expect, test } from "vitest";
import { kind as anyKind } from "#lib/annotation/kind-schema.ts";
import { standings } from "#lib/workflow/finding.ts";
import { urgencyOf } from "#lib/workflow/urgency.ts";
import { risks } from "#lib/workflow/work.ts";

function urgency(item: string): number {
  const [, kind = "", risk, standing, marks = ""] = /^(\w+) (?:([123]) )?(\w+)([*!]*)$/.exec(item) ?? [];
  return urgencyOf({
    kind: anyKind.parse(kind), risk: risks.find((one) => String(one) === risk) ?? null, standing: standings.find((one) => one === standing) ?? "passed",
    workState: marks.includes("*") ? "second_check" : "new", weight: marks.includes("!") ? "loud" : null,
  });
}

test.each([
  ["place 3 unchecked", "claim 2 problem"],
  ["claim unchecked", "place unchecked"],
  ["number problem", "number recheck!"],
  ["number recheck!", "number recheck"],
  ["number recheck", "number lost"],
  ["number lost", "number unchecked"],
  ["number unchecked", "number waiting"],
  ["claim 3 passed*", "number unchecked"],
  ["date 1 waiting", "claim 3 passed"],
])("%s is more urgent than %s", (more, less) => expect(urgency(more)).toBeGreaterThan(urgency(less)));

test("what can go out as it stands is not urgent", () => expect([urgency("claim 3 passed"), urgency("place passed")]).toEqual([0, 0]));
