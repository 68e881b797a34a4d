import { expect, test } from "vitest";
import { spliceBetween, spliced } from "#lib/hints/splice.ts";

test.each([
  ["abc", "abc"], ["abc", "abxc"], ["abc", "ac"], ["abc", ""], ["", "abc"], ["aaa", "aa"], ["aa", "aaa"], ["abcd", "axyd"], ["abab", "ab"],
])("from %j to %j", (before, after) => {
  const change = spliceBetween([...before], [...after]);
  expect(change === null).toBe(before === after);
  expect(change ? spliced([...before], change).join("") : before).toBe(after);
});

test("only what differs is sent", () => {
  expect(spliceBetween([..."abcdef"], [..."abXdef"])).toEqual({ from: 2, removed: 1, added: ["X"] });
});
