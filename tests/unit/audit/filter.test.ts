import { expect, test } from "vitest";
import { auditFilterOf, auditGroups, auditQuery, saidOf } from "#lib/audit/filter.ts";
import { auditEvent } from "#lib/audit/event.ts";

const id = "01a208a6-12d0-74fe-a657-0a25fb0264e4";

test.each([
  ["", { group: null, by: null, articleId: null, before: null }],
  [`?group=check&by=${id}&article=${id}&before=90`, { group: "check", by: id, articleId: id, before: 90 }],
  ["?group=weather&by=x&article=1&before=-3", { group: null, by: null, articleId: null, before: null }],
])("%j is read", (query, filter) => expect(auditFilterOf(Object.fromEntries(new URLSearchParams(query)))).toEqual(filter));

test.each(["", "?group=work", `?group=check&by=${id}&article=${id}&before=90`])("%j is written as it is read", (query) => {
  expect(auditQuery(auditFilterOf(Object.fromEntries(new URLSearchParams(query))))).toBe(query);
});

test("every event belongs to a group", () => {
  const types = auditEvent.options.map((option) => option.shape.type.value);
  expect(types.filter((type) => !auditGroups.some((group) => type.startsWith(`${group}.`)))).toEqual([]);
});

test("an event is told in pairs, without what stands beside", () => {
  expect(saidOf({ type: "check.recorded", articleId: "a", finding: "wrong", sourceId: null, on: [{ digest: "d" }] })).toEqual([["finding", "wrong"], ["on", '[{"digest":"d"}]']]);
});
