import { describe, expect, test } from "vitest";
import { byWorth, reuseHindrance, type MemoryEntry } from "#lib/memory/memory.ts";
import { recallJudge } from "#lib/memory/recall.ts";
import type { AnnotationId, ArticleId, CheckId, SourceId } from "#lib/id.ts";

const entry: MemoryEntry = {
  relation: "same", differs: [], score: 1, checkId: "c" as CheckId, annotationId: "n" as AnnotationId, article: { id: "a" as ArticleId, title: "Bài" }, said: "9 tỉnh", finding: "confirmed",
  byName: "Lan", at: "2026-01-02T03:04:05.000Z", asOf: null, expiresAt: null, isExpired: false, stands: true, isReused: false,
  evidence: [{ sourceId: "s" as SourceId, sourceTitle: "Công văn", sourceReference: null, isPrimary: true, stance: "supports", locator: null, passage: null }],
};

test.each([
  [{}, null], [{ relation: "near" }, null], [{ finding: "wrong" }, null],
  [{ relation: "other" }, "differs"], [{ isExpired: true }, "expired"], [{ finding: "on_author" }, "finding"], [{ finding: "unsupported" }, "finding"],
  [{ stands: false }, "lapsed"], [{ evidence: [] }, "no_source"], [{ relation: "other", isExpired: true }, "differs"],
] as const)("with %j it is hindered by %s", (change, expected) => expect(reuseHindrance({ ...entry, ...change })).toBe(expected));

test("what says the same comes before what says nearly so, what holds before what expired, the newest first", () => {
  const named = (checkId: string, change: Partial<MemoryEntry>) => ({ ...entry, ...change, checkId: checkId as CheckId });
  const sorted = [named("other", { relation: "other", score: 0.9 }), named("expired", { isExpired: true }), named("old", { at: "2025-01-01T00:00:00.000Z" }), named("near", { relation: "near" }), named("new", {})].sort(byWorth);
  expect(sorted.map(({ checkId }) => checkId)).toEqual(["new", "old", "expired", "near", "other"]);
});

describe("an item is recalled", () => {
  test("by its words, where these say something", () => {
    const judge = recallJudge("claim", { words: "Tỉnh có 27 xã đạt chuẩn", sentence: "Tỉnh có 27 xã đạt chuẩn, theo báo cáo." }, "vi");
    expect(judge({ words: "27 xã của tỉnh đạt chuẩn", sentence: "" })?.relation).toBe("near");
    expect(judge({ words: "Lũ cuốn trôi cầu", sentence: "" })).toBeNull();
  });

  test("a number or a day by its sentence, and never by another number", () => {
    const judge = recallJudge("number", { words: "27 xã", sentence: "Tỉnh Nghệ An có 27 xã đạt chuẩn." }, "vi");
    expect(judge({ words: "27 xã", sentence: "27 xã của tỉnh Nghệ An đạt chuẩn." })?.relation).toBe("near");
    expect(judge({ words: "27 xã", sentence: "Bão đổ bộ vào 27 xã ven biển." })).toBeNull();
    expect(judge({ words: "28 xã", sentence: "Tỉnh Nghệ An có 28 xã đạt chuẩn." })?.relation).toBe("other");
    expect(judge({ words: "3 xã", sentence: "Tỉnh Nghệ An có 27 xã đạt chuẩn." })?.relation).toBe("other");
  });
});
