import { expect, test } from "vitest";
import { logOf } from "#lib/report/log.ts";
import { reconfirmedMethod } from "#lib/workflow/reconfirm.ts";
import { checkedView, itemView } from "#tests/support/item-view.ts";

test("a check that was carried over to other words says so, and no other does", () => {
  const once = checkedView(checkedView(itemView("đón khách", "claim"), "Đón khách."), "Đón khách.");
  const view = { ...once, checks: once.checks.map((check, at) => (at === 1 ? { ...check, at: "2026-01-02T00:00:00Z", method: reconfirmedMethod } : check)) };
  expect(logOf([view], new Map([[view.id, 1]])).map((entry) => entry.isReconfirmed)).toEqual([undefined, true]);
});
