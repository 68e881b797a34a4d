import { expect, test } from "vitest";
import { isAsking, kindsUnder, longestWords, searchAddress, searchFilterOf } from "#lib/search/filter.ts";

const nothing = searchFilterOf({});
const id = "0190a0b0-0000-7000-8000-000000000001";

test.each([
  "/search", "/search?q=h%E1%BB%99i+ngh%E1%BB%8B", "/search?q=%22ch%C3%ADn+t%E1%BB%89nh%22&show=check&finding=wrong", `/search?kind=person&by=${id}`, "/search?q=a&from=2026-01-31&to=2026-02-01&page=3",
])("%s is read and written the same", (address) => {
  const params = Object.fromEntries(new URL(address, "http://x").searchParams);
  expect(searchAddress(searchFilterOf(params))).toBe(address);
});

test.each([
  { show: "everything" }, { kind: "note" }, { finding: "void" }, { by: "me" }, { from: "31.1.2026" }, { to: "2026-02-30" }, { page: "-1" }, { page: "1e9" }, { q: ["a", "b"] },
])("%j means nothing", (params) => expect(searchFilterOf(params)).toEqual(nothing));

test("what nobody types is cut, and control characters are blanks", () => {
  expect(searchFilterOf({ q: "chữ ".repeat(10_000) }).words.length).toBeLessThanOrEqual(longestWords);
  expect(searchFilterOf({ q: "a\u0000b\n\tc" }).words).toBe("a b c");
});

test("signs alone ask for nothing, a filter alone for something", () => {
  expect(isAsking(searchFilterOf({ q: '"*()^:' }))).toBe(false);
  expect(isAsking(searchFilterOf({ finding: "wrong" }))).toBe(true);
});

test("a filter is said of some sorts alone", () => {
  expect(kindsUnder(nothing)).toHaveLength(7);
  expect(kindsUnder({ ...nothing, kind: "person" })).toEqual(["item", "check"]);
  expect(kindsUnder({ ...nothing, kind: "person", finding: "wrong" })).toEqual(["check"]);
  expect(kindsUnder({ ...nothing, by: nothing.by })).toContain("passage");
});
