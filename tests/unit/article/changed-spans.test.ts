import { describe, expect, test } from "vitest";
import { changedSpans, withAuthors } from "#lib/article/changed-spans.ts";
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

  test("bears the name and time of the last logged change that touches it", () => {
    const spans = changedSpans(["Có 27 xã."], plain("Có 28 xã nghèo."));
    const logged = [
      { blockId: "b0", from: 3, to: 5, byName: "An", at: "2026-01-02T00:00:00Z" }, { blockId: "b0", from: 3, to: 4, byName: "Bình", at: "2026-01-01T00:00:00Z" },
      { blockId: "b1", from: 8, to: 14, byName: "Chi", at: "2026-01-03T00:00:00Z" },
    ];
    expect(withAuthors(spans, logged).map(({ after, byName }) => [after, byName])).toEqual([["28", "An"], [" nghèo", null]]);
  });
});
