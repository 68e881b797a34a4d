import { describe, expect, test } from "vitest";
import { changedSpans, withAuthors, type LoggedChange } from "#lib/article/changed-spans.ts";
import { plain } from "#tests/unit/anchor/notation.ts";

const shown = (before: string, now: string) => changedSpans(before.split("\n"), plain(now)).map(({ block, from, before: was, after }) => `${block}@${from} ${was}→${after}`);

describe("what was changed since a copy", () => {
  test.each<[string, string, string[]]>([
    ["Có 27 xã.\nHết.", "Có 28 xã.\nHết.", ["b0@3 27→28"]],
    ["Có 27 xã.", "Có 288 xã nghèo.", ["b0@3 27→288", "b0@9 → nghèo"]],
    ["Một hai ba.\nBốn năm sáu.", "Một hai ba.\nĐoạn mới tinh.\nBốn năm sáu.", ["b1@0 →Đoạn mới tinh."]],
    ["Một hai ba.\nĐoạn thừa.\nBốn năm sáu.", "Một hai ba.\nBốn năm sáu.", ["b1@0 Đoạn thừa.→"]],
    ["Một hai ba.\nĐoạn cuối.", "Một hai ba.", ["b0@0 Đoạn cuối.→"]],
    ["Như cũ.", "Như cũ.", []],
  ])("%j, %j", (before, now, expected) => expect(shown(before, now)).toEqual(expected));
});

describe("each change bears the name and time of who made it", () => {
  const added = (words: string, from: number, byName: string, at: number) => ({ kind: "added", words, blockId: "b0", from, to: from + words.length, byName, at: `2026-01-0${at}` }) as const;
  const removed = (words: string, from: number, byName: string, at: number) => ({ kind: "removed", words, blockId: "b0", from, to: from, byName, at: `2026-01-0${at}` }) as const;

  test.each<[string, string, LoggedChange[], string[]]>([
    ["Có 27 xã.", "Có 28 xã.", [removed("27", 3, "An", 1), added("28", 3, "An", 2)], ["@3 27→28 An 2026-01-02"]],
    ["Có 27 xã.", "Có 28 xã.", [removed("27", 3, "An", 1), added("28", 3, "Bình", 2)], ["@3 27→ An 2026-01-01", "@3 →28 Bình 2026-01-02"]],
    ["Hội nghị.", "Hội nghị lớn nhất năm.", [added("lớn", 9, "An", 1), added("nhất năm", 13, "Bình", 2)], ["@8 → lớn  An 2026-01-01", "@13 →nhất năm Bình 2026-01-02"]],
    ["Một hai ba bốn.", "Một bốn.", [removed("hai", 4, "An", 2), removed("ba", 4, "Bình", 1)], ["@4 hai → An 2026-01-02", "@4 ba → Bình 2026-01-01"]],
    ["Có 27 xã.", "Có 28 xã nghèo.", [removed("27", 3, "An", 1), added("28", 3, "An", 1)], ["@3 27→28 An 2026-01-01", "@8 → nghèo null null"]],
    ["Có 27 xã.", "Có 28 xã.", [{ ...added("28", 3, "An", 1), blockId: "b1" }], ["@3 27→28 null null"]],
  ])("%j, %j", (before, now, logged, expected) => {
    const spans = withAuthors(changedSpans([before], plain(now)), logged);
    expect(spans.map(({ from, before: was, after, byName, at }) => `@${from} ${was}→${after} ${byName} ${at}`)).toEqual(expected);
    for (const { from, to, after } of spans) expect(now.slice(from, to)).toBe(after);
  });
});
