// Finding a colleague by a few letters, and knowing that somebody is looking for one.
import { describe, expect, it, test } from "vitest";
import type { UserId } from "#lib/id.ts";
import { matchingPeople, mentionQuery } from "#lib/talk/mention-list.ts";
import { excerptOf, toTell } from "#lib/talk/notification.ts";

const people = ["Vàng Thị Mai", "Mai Đức Thắng", "Đặng Thu Mai", "Hoàng Thu Trang", "Nguyễn Thị Hồng", "Nguyễn Hồng Thị"]
  .map((name) => ({ id: name as UserId, name }));

describe("a mention being typed", () => {
  it.each<[string, string | null]>([
    ["@|", ""], ["Hỏi @ma|", "ma"], ["(@vang thi|", "vang thi"], ["Hỏi @Mai xong|", "Mai xong"],
    ["mai@toa|", null], ["@ mai|", null], ["không|", null], ["@a b c d e f g|", null], ["@mai,|", null], ["@ma|i", "ma"],
  ])("%s", (notation, expected) => {
    const caret = notation.indexOf("|");
    const found = mentionQuery(notation.replace("|", ""), caret);
    expect(found?.query ?? null).toBe(expected);
    if (found) expect(notation[found.from]).toBe("@");
  });

  it.each<[string, string[]]>([
    ["mai", ["Đặng Thu Mai", "Vàng Thị Mai", "Mai Đức Thắng"]],
    ["dang", ["Đặng Thu Mai"]],
    ["thu tra", ["Hoàng Thu Trang"]],
    ["hong thi", ["Nguyễn Thị Hồng", "Nguyễn Hồng Thị"]],
    ["thi thi", []],
    ["ĐỨC", ["Mai Đức Thắng"]],
  ])("%s finds, without minding diacritics", (query, names) => {
    expect(matchingPeople(people, query).map(({ name }) => name)).toEqual(names);
  });

  it("without letters everybody, so many at most", () => {
    expect(matchingPeople(people, "")).toHaveLength(6);
    expect(matchingPeople(people, "", 2)).toHaveLength(2);
  });
});

const of = (...names: string[]) => names as UserId[];

test("whoever speaks is not told, a mention comes before a reply, and nobody is told twice", () => {
  expect(toTell({ by: "a" as UserId, type: "reply", mentioned: of("b", "a"), takingPart: of("a", "b", "c") }))
    .toEqual([{ userId: "b", type: "mention" }, { userId: "c", type: "reply" }]);
  expect(toTell({ by: "a" as UserId, type: "resolved", mentioned: [], takingPart: of("a") })).toEqual([]);
});

test("an excerpt is one line that ends at a word", () => {
  expect(excerptOf(" hai\n dòng ")).toBe("hai dòng");
  const long = excerptOf("chữ ".repeat(100));
  expect(long.length).toBeLessThanOrEqual(141);
  expect(long).toMatch(/chữ…$/);
});
